extension Starter {
  static let personaInEnglish = """
    ---
    title: Roya, the regular
    role: Orders before the tin is empty
    segment: loyal
    interviews: 8
    reviewed: 2026-11-04
    emblem: cup
    summary: She orders the same thing at the same hour, as long as it comes on time.
    wants:
      - { text: "Never to run out", count: 7 }
      - { text: "The same taste every time", count: 5 }
    frustratedBy:
      - { text: "Parcels that come late", count: 6 }
    leavesIf:
      - { text: "Her favourite is discontinued", count: 4 }
    quotes:
      - { text: "I do not want to discover teas. I want my tea.", source: "Interview 5, for two years" }
    actions:
      - { text: "Remind her before the tin is empty", owner: "Loyalty", measure: "orders before run-out", from: 2026-12-01 }
      - { text: "Tell her before anything about her favourite changes", owner: "Product", measure: "complaints about changes", status: "planned" }
    ---

    *Roya is a composite drawn from eight interviews, written as an example; there is no real person
    of that name.*

    Roya orders the same thing at the same hour and gives it no thought, as long as it comes on
    time. There are {{ segments.loyal.count }} customers like her today.

    """

  static let personaInPersian = """
    ---
    title: رویا، مشتری همیشگی
    role: پیش از خالی شدن قوطی سفارش می‌دهد
    segment: loyal
    interviews: 8
    reviewed: 2026-11-04
    emblem: cup
    summary: همیشه همان را، همان ساعت سفارش می‌دهد؛ به شرط آنکه سر وقت برسد.
    wants:
      - { text: "هیچ‌وقت بی‌چای نماند", count: 7 }
      - { text: "هر بار همان طعم", count: 5 }
    frustratedBy:
      - { text: "دیر رسیدن بسته", count: 6 }
    leavesIf:
      - { text: "چای محبوبش دیگر نباشد", count: 4 }
    quotes:
      - { text: "نمی‌خواهم چای تازه کشف کنم. چای خودم را می‌خواهم.", source: "مصاحبهٔ ۵، مشتری دوساله" }
    actions:
      - { text: "یادآوری پیش از خالی شدن قوطی", owner: "باشگاه", measure: "سفارش پیش از تمام شدن", from: 2026-12-01 }
      - { text: "خبر دادن پیش از هر تغییر در چای محبوبش", owner: "محصول", measure: "شکایت از تغییر", status: "در برنامه" }
    ---

    *رویا چهره‌ای ترکیبی است که برای نمونه از هشت مصاحبه ساخته شده؛ فردی واقعی با این نام وجود
    ندارد.*

    رویا همیشه همان را، همان ساعت سفارش می‌دهد و تا وقتی بسته سر وقت برسد به آن فکر هم نمی‌کند.
    امروز {{ segments.loyal.count }} مشتری مثل او داریم.

    """
}
