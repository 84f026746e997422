extension Starter {
  static let readmeInEnglish = """
    # This report

    A folder of plain files that becomes a site. [راهنمای فارسی](README.fa.md)

    | folder | holds |
    |---|---|
    | `data/` | customers, orders, feedback, events, visits and spending as CSV; sample data to begin with |
    | `notes/` | commentary for a page: what happened, and why |
    | `personas/` | a segment with a face: what its people want, and how many of them said so |
    | `pages/` | pages of your own, if you like |
    | `segments/` | what is to be done for a segment |

    ## To write a note

    Copy `notes/welcome.en.md` and `notes/welcome.fa.md` to a new name and change them. The lines
    between the two `---` say where the note stands: `page` is `overview`, `segments`, `retention`,
    `nps`, `data-quality`, a segment such as `segment-loyal`, or a persona’s file name. A file
    without `.en` or `.fa` serves both languages.

    Never type a number. Write its address between double braces, and it stays right:
    `{{ customers.active }}`, `{{ nps.overall.value }}`, `{{ signed nps.change.value }}`. A wrong
    address is an error that names the file, the line and the nearest right one.

    ## To see it

    `moshtari serve` shows the site while you write. `moshtari build` makes it in `public/`; open
    `public/index.html`, no server needed.

    ## Every week

    `.github/workflows/report.yml` and `.gitlab-ci.yml` build the site every Saturday. Keep the one
    that you use.

    """

  static let readmeInPersian = """
    # این گزارش

    پوشه‌ای از فایل‌های ساده که به یک سایت تبدیل می‌شود. [English guide](README.md)

    | پوشه | آنچه در آن است |
    |---|---|
    | `data/` | مشتری‌ها، سفارش‌ها، بازخوردها، رویدادها، بازدیدها و هزینه‌ها در قالب CSV؛ برای شروع، دادهٔ نمونه |
    | `notes/` | یادداشت برای یک صفحه: چه شد و چرا |
    | `personas/` | بخشی از مشتری‌ها با یک چهره: چه می‌خواهند و چند نفرشان این را گفته‌اند |
    | `pages/` | صفحه‌های دلخواه خودتان |
    | `segments/` | کارهایی که برای هر بخش باید کرد |

    ## نوشتن یادداشت

    از `notes/welcome.fa.md` و `notes/welcome.en.md` با نام تازه رونوشت بگیرید و تغییرشان دهید.
    سطرهای میان دو `---` می‌گویند یادداشت کجا می‌نشیند: `page` یکی از `overview`، `segments`،
    `retention`، `nps` و `data-quality` است، یا یک بخش مانند `segment-loyal`، یا نام فایل یک پرسونا.
    فایلی که `.en` یا `.fa` ندارد برای هر دو زبان به کار می‌رود.

    هیچ عددی را تایپ نکنید. نشانی‌اش را میان دو جفت آکولاد بنویسید تا همیشه درست بماند:
    `{{ customers.active }}`، `{{ nps.overall.value }}`، `{{ signed nps.change.value }}`. نشانی
    نادرست خطا می‌دهد و فایل، سطر و نزدیک‌ترین نشانی درست را نام می‌برد.

    ## دیدن گزارش

    `moshtari serve` سایت را هنگام نوشتن نشان می‌دهد. `moshtari build` آن را در `public/` می‌سازد؛
    `public/index.html` را باز کنید، به سرور نیازی نیست.

    ## هر هفته

    `.github/workflows/report.yml` و `.gitlab-ci.yml` هر شنبه سایت را می‌سازند. یکی را که به کارتان
    می‌آید نگه دارید.

    """
}
