extension Starter {
  static let personaInEnglish = """
    ---
    title: Roya, the regular
    role: Orders before the tin is empty
    segment: loyal
    interviews: 8
    reviewed: 2026-11-04
    wants:
      - { text: "Never to run out", count: 7 }
      - { text: "The same taste every time", count: 5 }
    frustratedBy:
      - { text: "Parcels that come late", count: 6 }
    leavesIf:
      - { text: "Her favourite is discontinued", count: 4 }
    quotes:
      - { text: "I do not want to discover teas. I want my tea.", source: "Interview 5, for two years" }
    ---

    *Roya is a composite drawn from eight interviews, written as an example; there is no real person
    of that name.*

    Roya orders the same thing at the same hour and gives it no thought, as long as it comes on
    time. There are {{ segments.loyal.count }} customers like her today.

    ## What we do for Roya

    1. Remind her before the tin is empty.
    2. Tell her before anything about her favourite changes.

    """

  static let personaInPersian = """
    ---
    title: رویا، مشتری همیشگی
    role: پیش از خالی شدن قوطی سفارش می‌دهد
    segment: loyal
    interviews: 8
    reviewed: 2026-11-04
    wants:
      - { text: "هیچ‌وقت بی‌چای نماند", count: 7 }
      - { text: "هر بار همان طعم", count: 5 }
    frustratedBy:
      - { text: "دیر رسیدن بسته", count: 6 }
    leavesIf:
      - { text: "چای محبوبش دیگر نباشد", count: 4 }
    quotes:
      - { text: "نمی‌خواهم چای تازه کشف کنم. چای خودم را می‌خواهم.", source: "مصاحبهٔ ۵، مشتری دوساله" }
    ---

    *رویا چهره‌ای ترکیبی است که برای نمونه از هشت مصاحبه ساخته شده؛ فردی واقعی با این نام وجود
    ندارد.*

    رویا همیشه همان را، همان ساعت سفارش می‌دهد و تا وقتی بسته سر وقت برسد به آن فکر هم نمی‌کند.
    امروز {{ segments.loyal.count }} مشتری مثل او داریم.

    ## برای رویا چه می‌کنیم

    1. پیش از خالی شدن قوطی یادآوری می‌کنیم.
    2. پیش از هر تغییر در چای محبوبش خبر می‌دهیم.

    """
}
