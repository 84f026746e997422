// Made from segments by scripts/embed.py; not edited by hand.
// swift-format-ignore-file

/// The built-in segments inside the program: the files of `segments` in the order of their paths.
enum EmbeddedSegments {
  static let files: [(path: String, text: String)] = [
(path: "active.en.md", text: #"""
---
id: active
title: Active
owner: Customer service
---

They ordered lately, are neither new nor just back, and have too few orders to count as loyal. A better offer
elsewhere can still take them, and they leave without a word.

## What to do

- Solve their question at the first contact; a rival can copy a price sooner than a service.
- Ask what they want to achieve with the purchase and help them get there: advice, training, a look at how they
  use it.
- Keep in touch steadily and seldom, about what they use rather than all that we sell.
- Suggest what completes their last purchase.
- Show how little is missing to the next benefit.

Do not forget them because they never complain, and do not press them to buy more than they can use.

## How to know it works

Active customers today: {{ segments.active.count }}; their share of revenue: {{ segments.active.revenueShare }}.
In “Who moved between states”, more of them should go to Loyal than to At risk.

"""#),
(path: "active.fa.md", text: #"""
---
id: active
title: فعال
owner: خدمات مشتریان
---

به‌تازگی سفارش داده‌اند؛ نه جدیدند و نه تازه برگشته، اما سفارش‌هایشان هنوز به حد وفاداری نرسیده است. پیشنهاد
بهتر دیگران هنوز می‌تواند ببردشان؛ آن هم بی‌سروصدا.

## چه کنیم

- سؤالشان را در همان تماس اول حل کنید؛ رقیب قیمت را زودتر از خدمت تقلید می‌کند.
- بپرسید با این خرید می‌خواهند به چه برسند و کمک کنید برسند: مشاوره، آموزش، نگاهی به شیوهٔ استفاده‌شان.
- ارتباط را پیوسته ولی کم نگه دارید؛ از چیزی بگویید که به کارشان می‌آید، نه از هر چه می‌فروشید.
- چیزی پیشنهاد دهید که خرید آخرشان را کامل کند.
- نشان دهید تا مزیت بعدی چقدر مانده است.

چون شکایت نمی‌کنند فراموششان نکنید، و وادارشان نکنید بیش از نیازشان بخرند.

## از کجا بدانیم اثر کرده است

مشتریان فعال امروز: {{ segments.active.count }}؛ سهمشان از درآمد: {{ segments.active.revenueShare }}. در جدول
«چه کسانی جابه‌جا شدند» باید شمار کسانی که به «وفادار» رفته‌اند بیش از کسانی باشد که به «در معرض خطر» رفته‌اند.

"""#),
(path: "at-risk.en.md", text: #"""
---
id: at-risk
title: At risk
owner: Customer experience
---

They have been silent for longer than active customers usually are, though not yet long enough to count as gone.
They need not be unhappy: interest may have faded, another seller appeared, or they are merely busy.

## What to do

- Take out those who are also Dissatisfied; their complaint is settled before anything else.
- Start with those who used to buy most, and let a person write or call, not a campaign.
- Ask what changed, and listen before offering anything.
- Where their stock runs out or a term ends, send a reminder with a one-step order.
- Note the reasons, count them every month, and remove the commonest.

Do not chase them. Leave alone whoever has not answered the second message.

## How to know it works

At risk today: {{ segments.at-risk.count }}. In “Who moved between states”, compare those who came back to
Active or Loyal with those who went on to Inactive.

"""#),
(path: "at-risk.fa.md", text: #"""
---
id: at-risk
title: در معرض خطر
owner: تجربهٔ مشتری
---

بیش از آنچه میان مشتریان فعال معمول است خاموش مانده‌اند، اما نه آن‌قدر که رفته به حساب بیایند. لزوماً ناراضی
نیستند: شاید از شوق افتاده‌اند، فروشندهٔ دیگری یافته‌اند یا فقط گرفتارند.

## چه کنیم

- ناراضی‌های این بخش را جدا کنید؛ پیش از هر چیز باید به شکایتشان رسیدگی شود.
- از کسانی شروع کنید که بیشتر خرید می‌کردند. یک نفر خودش تماس بگیرد یا بنویسد؛ پیام گروهی نفرستید.
- بپرسید چه عوض شده است و پیش از هر پیشنهادی گوش کنید.
- اگر کالا رو به تمام شدن است یا دوره‌ای به سر می‌رسد، یادآوری بفرستید که با یک قدم به سفارش برسد.
- دلیل‌ها را بنویسید، هر ماه بشمارید و رایج‌ترین را از میان بردارید.

پافشاری نکنید؛ هر که پیام دوم را بی‌پاسخ گذاشت، آسوده بماند.

## از کجا بدانیم اثر کرده است

مشتریان در معرض خطر امروز: {{ segments.at-risk.count }}. در جدول «چه کسانی جابه‌جا شدند»، کسانی را که به «فعال»
یا «وفادار» برگشته‌اند با کسانی که به «غیرفعال» رفته‌اند مقایسه کنید.

"""#),
(path: "behaviour-loyal.en.md", text: #"""
---
id: behaviour-loyal
title: Loyal buyer
owner: Loyalty programme
family: individual-behaviour
rule:
  all:
    - { fact: kind, is: individual }
    - { segment: loyal }
---

Individuals among the Loyal: people who come back of their own accord. They are the best source of advice, and
the most believable voice towards others.

## What to do

- Thank them as persons: by name, on their own occasions, with something that suits them.
- Find out what they are loyal to (a product, a place, a price, a member of staff) and protect just that.
- Ask them before changing a product, and tell them what became of their advice.
- Make recommending easy, and thank them for it.
- Suggest a companion or a better version only where it truly fits.

Do not wear out their trust with suggestions for the sake of selling, and do not reward only the sums they
spend.

## How to know it works

Loyal buyers today: {{ segments.behaviour-loyal.count }}; their share of revenue:
{{ segments.behaviour-loyal.revenueShare }}. Watch the share who order month by month, their NPS, and whether
Referred grows.

"""#),
(path: "behaviour-loyal.fa.md", text: #"""
---
id: behaviour-loyal
title: وفادار
owner: باشگاه مشتریان
---

مشتریان فردیِ بخش «وفادار»اند؛ کسانی که خودشان برمی‌گردند. بهترین راهنمای ما و باورپذیرترین صدا نزد دیگران
همین‌ها هستند.

## چه کنیم

- از خودشان تشکر کنید: با نام، در مناسبت‌های خودشان و با چیزی که به سلیقه‌شان بخورد.
- بفهمید به چه چیزی وفادارند (محصول، محل خرید، قیمت یا یک فروشنده) و درست از همان مراقبت کنید.
- پیش از تغییر محصول نظرشان را بپرسید و بگویید با آن چه شد.
- معرفی به دوستان را آسان کنید و قدردانش باشید.
- مکمل یا نمونهٔ بهتر را فقط جایی پیشنهاد دهید که واقعاً به کارشان بیاید.

اعتمادشان را با پیشنهادهایی که فقط برای فروش است خرج نکنید و تنها به مبلغ خرید پاداش ندهید.

## از کجا بدانیم اثر کرده است

خریداران وفادار امروز: {{ segments.behaviour-loyal.count }}؛ سهمشان از درآمد:
{{ segments.behaviour-loyal.revenueShare }}. سهم سفارش‌دهندگان هر ماه و NPS آن‌ها را دنبال کنید و ببینید بخش
«معرفی‌شده» بزرگ می‌شود یا نه.

"""#),
(path: "class-business.en.md", text: #"""
---
id: class-business
title: Business
owner: Sales
family: class
rule: { fact: kind, is: business }
---

They buy for what they make, run or sell. A late delivery or a fault at our end becomes a fault at theirs, so
they look for a supplier to keep.

## What to do

- Give each account one named person, and review supply and use together at fixed times.
- Guarantee what their work hangs on: stock, dates, technical help. Report a failure before they find it.
- Fit the offer to them: quantities, packaging, integration, invoices, terms.
- Put prices by volume or term in writing, and keep them in line with the market.
- Train everyone who will use it, not only the one who signed.

Do not judge their silence by the rhythm of individuals, and do not let a change of contact person begin the
relation anew.

## How to know it works

Business customers: {{ segments.class-business.count }}; their share of revenue:
{{ segments.class-business.revenueShare }}. Watch the share who order month by month and, where enough answer,
their NPS.

"""#),
(path: "class-business.fa.md", text: #"""
---
id: class-business
title: تجاری
owner: فروش
---

برای تولید، کار روزانه یا فروش خودشان می‌خرند. دیرکرد یا عیب کار ما عیب کار آن‌ها می‌شود؛ پس دنبال
تأمین‌کننده‌ای ماندنی می‌گردند.

## چه کنیم

- برای هر مشتری یک نفر را مسئول کنید و در موعدهای ثابت، تأمین و مصرف را با هم مرور کنید.
- آنچه را کارشان به آن بسته است تضمین کنید: موجودی، موعد تحویل، پشتیبانی فنی. کوتاهی را پیش از آنکه خودشان
  بفهمند خبر دهید.
- پیشنهاد را به اندازهٔ آن‌ها درآورید: مقدار، بسته‌بندی، اتصال به سامانه‌هایشان، صورت‌حساب، شرایط پرداخت.
- قیمت را، برحسب حجم یا مدت، مکتوب کنید و با بازار هماهنگ نگه دارید.
- همهٔ کسانی را که با محصول کار می‌کنند آموزش دهید، نه فقط امضاکننده را.

خاموشی‌شان را با آهنگ خرید مشتریان فردی نسنجید و نگذارید با عوض شدن فرد رابط، رابطه از نو شروع شود.

## از کجا بدانیم اثر کرده است

مشتریان تجاری: {{ segments.class-business.count }}؛ سهمشان از درآمد: {{ segments.class-business.revenueShare }}.
سهم سفارش‌دهندگان هر ماه را دنبال کنید و اگر پاسخ‌ها کافی است، NPS را هم.

"""#),
(path: "class-government.en.md", text: #"""
---
id: class-government
title: Government
owner: Sales
family: class
rule: { fact: kind, is: government }
---

Public bodies, which buy for public tasks and by public rules: tenders, standards, approved budgets. The road to
an order is long, and so is a contract.

## What to do

- Keep certificates, references, tax papers and statements of conformity ready and up to date.
- Keep a calendar of budgets and tenders, and prepare before the call is out.
- Offer agreements over years with fixed quality, prices and duties.
- Deliver exactly what was specified, and document every delivery so that an auditor can follow it.
- Have questions answered by somebody who knows the rules, alike to every body that asks.

Give officials no gifts, points or personal rewards, and promise nothing that is not in the contract.

## How to know it works

Government customers: {{ segments.class-government.count }}; their share of revenue:
{{ segments.class-government.revenueShare }}. They order seldom, so look at orders per customer and share of
revenue over the whole period rather than at single months.

"""#),
(path: "class-government.fa.md", text: #"""
---
id: class-government
title: دولتی
owner: فروش
---

دستگاه‌های عمومی‌اند که برای وظیفه‌ای عمومی و طبق مقررات می‌خرند: مناقصه، استاندارد، بودجهٔ مصوب. راه رسیدن به
سفارش دراز است و عمر قرارداد هم.

## چه کنیم

- تأییدیه‌ها، سوابق کار، مدارک مالیاتی و گواهی‌های استاندارد را آماده و به‌روز نگه دارید.
- تقویم بودجه و مناقصه‌ها را داشته باشید و پیش از فراخوان آماده شوید.
- قرارداد چندساله پیشنهاد دهید، با کیفیت و قیمت و تعهدهای روشن.
- درست همان را تحویل دهید که در مشخصات آمده است و هر تحویل را چنان مستند کنید که حسابرس بتواند پی بگیرد.
- پرسش‌ها را کسی پاسخ دهد که مقررات را می‌داند؛ و به همهٔ دستگاه‌ها یکسان.

به کارکنان این دستگاه‌ها هدیه، امتیاز یا پاداش شخصی ندهید و قولی بیرون از قرارداد ندهید.

## از کجا بدانیم اثر کرده است

مشتریان دولتی: {{ segments.class-government.count }}؛ سهمشان از درآمد:
{{ segments.class-government.revenueShare }}. کم سفارش می‌دهند؛ پس به سفارش به ازای هر مشتری و سهم از درآمد در
کل دوره نگاه کنید، نه به تک‌تک ماه‌ها.

"""#),
(path: "class-individual.en.md", text: #"""
---
id: class-individual
title: Individual
owner: Marketing
family: class
rule: { fact: kind, is: individual }
---

They buy for themselves or their household. Taste, price, reputation and the word of others decide together,
often quickly.

## What to do

- Answer their doubts on the page: full price, honest pictures, what buyers say.
- Make buying and returning equally easy; they remember how a problem was handled.
- Offer benefits they can use at once: free delivery, points, an offer that fits their own purchases.
- Ask for a short opinion after an order and reply to it; they share their opinions anyway.
- Divide them further by their buying behaviour before you write to them.

Do not send everybody the same message, and do not use more of what you know of a person than that person would
expect.

## How to know it works

Their share of revenue: {{ segments.class-individual.revenueShare }}. Compare the share who order month by
month, and NPS with its range, with those of everybody.

"""#),
(path: "class-individual.fa.md", text: #"""
---
id: class-individual
title: فردی
owner: بازاریابی
---

برای خود یا خانواده‌شان می‌خرند. سلیقه، قیمت، خوش‌نامی فروشنده و حرف دیگران با هم تصمیم را می‌سازند، و بیشتر
وقت‌ها زود.

## چه کنیم

- تردیدشان را در همان صفحهٔ محصول برطرف کنید: قیمت کامل، عکس واقعی، نظر خریداران.
- پس دادن را به آسانی خریدن کنید؛ رفتار ما با مشکلشان در یادشان می‌ماند.
- مزیتی بدهید که فوراً به کارشان بیاید: ارسال رایگان، امتیاز، پیشنهادی متناسب با خریدهای خودشان.
- پس از سفارش نظری کوتاه بخواهید و جوابش را بدهید؛ نظرشان را به هر حال با دیگران در میان می‌گذارند.
- پیش از نوشتن برایشان، آن‌ها را برحسب رفتار خرید هم تقسیم کنید.

برای همه یک پیام نفرستید، و از آنچه دربارهٔ کسی می‌دانید بیش از حد انتظار خودش استفاده نکنید.

## از کجا بدانیم اثر کرده است

سهمشان از درآمد: {{ segments.class-individual.revenueShare }}. سهم سفارش‌دهندگان هر ماه و NPS آن‌ها را، با
بازه‌اش، با رقم همهٔ مشتریان مقایسه کنید.

"""#),
(path: "class-institutional.en.md", text: #"""
---
id: class-institutional
title: Institutional
owner: Sales
family: class
rule: { fact: kind, is: institutional }
---

Schools, universities, hospitals, charities and the like: they buy to serve people, not to earn, mostly from
public money or gifts. They need quality that lasts at a price they can defend.

## What to do

- Show the cost over the whole time of use, not the price alone.
- Follow their year: terms, budget rounds, fund-raising.
- Make packages of the size they use, and terms of payment that fit their funding.
- Train those who work with it; seldom did they choose it themselves.
- Give them a short account of use that they can show to a board or to donors.

Do not sell beyond the budget they have, and do not advertise with their name unless they agreed.

## How to know it works

Institutions: {{ segments.class-institutional.count }}; their share of revenue:
{{ segments.class-institutional.revenueShare }}. In “Members by month”, find their season: the same months
should bring orders again a year later.

"""#),
(path: "class-institutional.fa.md", text: #"""
---
id: class-institutional
title: نهادی
owner: فروش
---

مدرسه، دانشگاه، بیمارستان، خیریه و مانند آن‌ها؛ برای خدمت می‌خرند نه برای سود، بیشتر هم از بودجهٔ عمومی یا کمک
مردم. کیفیتی ماندگار می‌خواهند، با قیمتی که بتوانند از آن دفاع کنند.

## چه کنیم

- هزینهٔ تمام دورهٔ استفاده را نشان دهید، نه فقط قیمت خرید را.
- با سال آن‌ها پیش بروید: سال تحصیلی، نوبت بودجه، زمان جمع‌آوری کمک‌ها.
- بسته‌هایی به اندازهٔ مصرفشان بسازید و پرداخت را با شیوهٔ تأمین بودجه‌شان جور کنید.
- به کسانی که با محصول کار می‌کنند آموزش دهید؛ کمتر پیش می‌آید که خودشان آن را انتخاب کرده باشند.
- گزارش کوتاهی از نتیجهٔ استفاده بدهید که بتوانند به هیئت‌مدیره یا خیّران نشان دهند.

بیش از بودجه‌شان نفروشید و بی‌اجازه با نامشان تبلیغ نکنید.

## از کجا بدانیم اثر کرده است

مشتریان نهادی: {{ segments.class-institutional.count }}؛ سهمشان از درآمد:
{{ segments.class-institutional.revenueShare }}. در «اعضا به تفکیک ماه» فصل خریدشان را پیدا کنید: سال بعد هم
باید در همان ماه‌ها سفارش بدهند.

"""#),
(path: "discount-seeking.en.md", text: #"""
---
id: discount-seeking
title: Discount seeker
owner: Marketing
family: individual-behaviour
rule:
  all:
    - { fact: kind, is: individual }
    - { fact: orderCount, atLeast: segments.minOrders }
    - { fact: discountShare, atLeast: segments.discountShare }
    # A shop that always discounts has no discount seekers.
    - { fact: discountShare, atLeast: shop + segments.discountAboveShop }
---

Individuals who buy mostly with a discount, clearly more than customers here do in general. They help to clear
stock and fill quiet weeks, and leave for whoever is cheaper.

## What to do

- Call on them where it helps both sides: end of season, surplus, quiet days.
- State the terms plainly (what, until when, for whom) and keep to them.
- Say what does not change with the price: quality, guarantee, service.
- Shift from price cuts to benefits that are earned: points, a bundle, free delivery after some orders.
- Base offers on what each one really buys.

Do not raise prices before a sale, do not discount what they would have bought anyway, and expect little from
add-ons.

## How to know it works

Discount seekers today: {{ segments.discount-seeking.count }}; their share of revenue:
{{ segments.discount-seeking.revenueShare }}. It works when the segment shrinks while the share of its members
who order each month holds.

"""#),
(path: "discount-seeking.fa.md", text: #"""
---
id: discount-seeking
title: تخفیف‌پسند
owner: بازاریابی
---

مشتریانی فردی که بیشتر خریدهایشان با تخفیف بوده است، آشکارا بیش از آنچه اینجا معمول است. به خالی شدن انبار و پر
شدن روزهای خلوت کمک می‌کنند، اما سراغ هر که ارزان‌تر باشد می‌روند.

## چه کنیم

- جایی سراغشان بروید که به سود هر دو طرف است: پایان فصل، کالای مازاد، روزهای خلوت.
- شرط‌ها را روشن بگویید (چه چیزی، تا کی، برای چه کسی) و پای آن بمانید.
- بگویید با کم شدن قیمت چه چیزی کم نمی‌شود: کیفیت، ضمانت، خدمات.
- کم‌کم به‌جای تخفیف، مزیتی بدهید که باید به دستش آورد: امتیاز، بستهٔ چندتایی، ارسال رایگان پس از چند سفارش.
- به هر کس چیزی پیشنهاد دهید که واقعاً می‌خرد.

پیش از حراج قیمت را بالا نبرید، برای چیزی که به هر حال می‌خریدند تخفیف ندهید و به فروش مکمل دل نبندید.

## از کجا بدانیم اثر کرده است

تخفیف‌پسندهای امروز: {{ segments.discount-seeking.count }}؛ سهمشان از درآمد:
{{ segments.discount-seeking.revenueShare }}. وقتی اثر کرده است که بخش کوچک شود، ولی سهم سفارش‌دهندگان هر ماه کم
نشود.

"""#),
(path: "dissatisfied.en.md", text: #"""
---
id: dissatisfied
title: Dissatisfied
owner: Customer service
family: attitude
rule:
  all:
    - { fact: orderCount, atLeast: 1 }
    - any:
        - { fact: lastAttitudeSignal, is: bad }
        - all:
            - { fact: openComplaints, known: true }
            - { fact: openComplaints, atLeast: 1 }
        - all:
            - { fact: autoRenewStoppedDays, known: true }
            - { fact: autoRenewStoppedDays, atMost: segments.stoppedRenewalDays }
---

They have bought, and their latest word within a year was bad (a low score, a complaint, a negative mention), or
a complaint is still open, or they lately stopped automatic renewal.

## What to do

- Have somebody trained, who may decide, call within a working day; hear them out before explaining.
- Leave the case with one owner, so that nobody has to tell it twice.
- Mend first (repair, replacement, prompt refund), then make up for the trouble in proportion.
- Report that it is settled; ask a week later whether it is.
- Count the causes monthly; hand the commonest to whoever can remove it.

Send no offers while a case is open, and do not buy silence or the removal of a review.

## How to know it works

Dissatisfied customers today: {{ segments.dissatisfied.count }}; their share of revenue:
{{ segments.dissatisfied.revenueShare }}. Watch whether they order again month by month. A smaller segment
counts only if as many people answer as before.

"""#),
(path: "dissatisfied.fa.md", text: #"""
---
id: dissatisfied
title: ناراضی
owner: خدمات مشتریان
---

از ما خریده‌اند و آخرین حرفشان در یک سال گذشته بد بوده است (نمرهٔ پایین، شکایت، سخن منفی)، یا شکایتی باز دارند،
یا به‌تازگی تمدید خودکار را متوقف کرده‌اند.

## چه کنیم

- تا یک روز کاری، کسی تماس بگیرد که آموزش‌دیده و صاحب اختیار است؛ پیش از توضیح، تا آخر گوش کند.
- پرونده دست یک نفر بماند تا ماجرا دو بار گفته نشود.
- اول عیب را برطرف کنید (تعمیر، تعویض، بازگرداندن بی‌درنگ پول)، بعد زحمتش را به همان اندازه جبران کنید.
- پایان کار را خبر دهید و یک هفته بعد بپرسید واقعاً حل شده است یا نه.
- هر ماه علت‌ها را بشمارید و رایج‌ترین را به کسی بسپارید که چاره‌اش دست اوست.

تا پرونده باز است پیشنهاد فروش نفرستید و سکوت یا حذف نظر را با پول نخرید.

## از کجا بدانیم اثر کرده است

مشتریان ناراضی امروز: {{ segments.dissatisfied.count }}؛ سهمشان از درآمد:
{{ segments.dissatisfied.revenueShare }}. ببینید در ماه‌های بعد سفارش می‌دهند یا نه. کوچک شدن بخش وقتی ارزش دارد
که پاسخ‌ها کم نشده باشد.

"""#),
(path: "impulsive.en.md", text: #"""
---
id: impulsive
title: Impulsive
owner: Marketing
family: individual-behaviour
rule:
  all:
    - { fact: kind, is: individual }
    # Known from six order days on.
    - { fact: gapVariation, known: true }
    - { fact: gapVariation, above: segments.gapVariation }
    - { fact: topCategoryShare, below: segments.scatteredCategory }
    - any:
        - { fact: visitsKnown, is: false }
        - { fact: firstVisitOrderShare, atLeast: segments.firstVisitOrders }
---

Individuals who buy at irregular times and a bit of everything; where visits are recorded, often on the very day
they come by. No list brings them, but a moment does.

## What to do

- Shorten the way from wish to payment: few fields, saved address, all usual ways to pay.
- Put one fitting addition, or one better version, beside the basket; one, not ten.
- Show what is new or in season first, with clear pictures and a clear price.
- Use offers that truly end on the day they say.
- Make regret cheap: easy to cancel, easy to send back.

Do not invent scarcity or hide costs until the last step; a purchase that is regretted is the last one.

## How to know it works

Impulsive buyers today: {{ segments.impulsive.count }}; their share of revenue:
{{ segments.impulsive.revenueShare }}. Orders per customer should rise while NPS holds; if NPS clearly falls,
the pressure is too great.

"""#),
(path: "impulsive.fa.md", text: #"""
---
id: impulsive
title: هیجانی
owner: بازاریابی
---

مشتریانی فردی که بی‌نظم می‌خرند و از هر چیزی کمی؛ و هر جا بازدیدها ثبت شده باشد، بیشتر همان روزی که سر زده‌اند.
با فهرست نمی‌آیند، یک لحظه آن‌ها را به خرید می‌کشاند.

## چه کنیم

- راه خواستن تا پرداختن را کوتاه کنید: فرم کوتاه، نشانی ذخیره‌شده، همهٔ شیوه‌های رایج پرداخت.
- کنار سبد، یک مکمل مناسب یا یک نمونهٔ بهتر بگذارید؛ یکی، نه ده تا.
- تازه‌ها و کالای فصل را پیش چشم بگذارید، با عکس روشن و قیمت روشن.
- پیشنهادی بدهید که واقعاً همان روزی که گفته‌اید تمام شود.
- پشیمانی را کم‌هزینه کنید: لغو آسان و پس دادن آسان.

کمیابی ساختگی درست نکنید و هزینه‌ای را تا قدم آخر پنهان نکنید؛ خریدی که پشیمانی بیاورد خرید آخر است.

## از کجا بدانیم اثر کرده است

خریداران هیجانی امروز: {{ segments.impulsive.count }}؛ سهمشان از درآمد: {{ segments.impulsive.revenueShare }}.
باید سفارش به ازای هر مشتری بالا برود و NPS سر جایش بماند؛ اگر NPS آشکارا افت کرد، فشار زیاد بوده است.

"""#),
(path: "inactive.en.md", text: #"""
---
id: inactive
title: Inactive
owner: Marketing
---

Their last order is so long ago that they count as gone. Some are; others can be won back, and they already know
us.

## What to do

- Begin with those who crossed the limit lately; every month makes a return less likely.
- Find out why they left: read the last complaint, call a few, compare prices with the rivals.
- Mend what was our fault, then say so and apologise; an apology comes after the mend.
- Once or twice a year, invite those who allow it, with something that fits what they used to buy.
- Guide those who return as carefully as new customers.

Do not spend on all of them alike, and strike whoever asks for it off every list.

## How to know it works

Inactive customers today: {{ segments.inactive.count }}. In “Who moved between states”, count the moves to
Returned. Leave some, chosen by lot, without an invitation: the difference shows what the invitation did.

"""#),
(path: "inactive.fa.md", text: #"""
---
id: inactive
title: غیرفعال
owner: بازاریابی
---

از آخرین سفارششان آن‌قدر گذشته است که رفته به حساب می‌آیند. بعضی واقعاً رفته‌اند؛ بعضی را می‌شود برگرداند، و همه
ما را از پیش می‌شناسند.

## چه کنیم

- از کسانی شروع کنید که تازه از مرز گذشته‌اند؛ هر ماه که بگذرد، برگشتن دشوارتر می‌شود.
- دلیل رفتن را پیدا کنید: شکایت آخر را بخوانید، به چند نفر زنگ بزنید، قیمت‌ها را با رقیبان بسنجید.
- کوتاهی خودمان را جبران کنید، بعد خبر بدهید و عذر بخواهید؛ عذرخواهی پس از اصلاح می‌آید.
- سالی یکی دو بار، اگر اجازه داده‌اند، با چیزی که به خریدهای پیشینشان بخورد دعوتشان کنید.
- هر که برگشت، با همان دقتی راهنمایی شود که مشتری جدید می‌شود.

برای همه یکسان هزینه نکنید، و هر که خواست، نامش را از همهٔ فهرست‌ها بردارید.

## از کجا بدانیم اثر کرده است

مشتریان غیرفعال امروز: {{ segments.inactive.count }}. در جدول «چه کسانی جابه‌جا شدند» ببینید چند نفر به
«بازگشته» رفته‌اند. گروهی را به قید قرعه دعوت نکنید تا تفاوت دو گروه اثر دعوت را نشان دهد.

"""#),
(path: "loyal.en.md", text: #"""
---
id: loyal
title: Loyal
owner: Loyalty programme
---

They still order, and have done so often enough to count as loyal. They know what to expect, and notice first
when it slips.

## What to do

- Let them in first: new products, scarce stock, faster help.
- Reward every order by rules that fit into one sentence; add a favour now and then that money does not buy.
- Remember what they like and how, so that nobody asks them twice.
- Tell them first of a change in price, product or contact person.
- Ask for their view and report what came of it; make it easy to bring a friend.

Do not offer newcomers a better price than theirs, and do not take orders for satisfaction: some stay only
because changing is a burden.

## How to know it works

Loyal customers today: {{ segments.loyal.count }}; their share of revenue: {{ segments.loyal.revenueShare }}.
Watch how many of them order month by month, their NPS with its range, and every move to At risk.

"""#),
(path: "loyal.fa.md", text: #"""
---
id: loyal
title: وفادار
owner: باشگاه مشتریان
---

هنوز خرید می‌کنند و سفارش‌هایشان به حد وفاداری رسیده است. می‌دانند از ما چه انتظاری داشته باشند و زودتر از همه
می‌فهمند که چیزی افت کرده است.

## چه کنیم

- اول آن‌ها را خبر کنید: محصول تازه، کالای کمیاب، رسیدگی سریع‌تر.
- برای هر سفارش پاداشی بدهید که قاعده‌اش در یک جمله بگنجد و گاهی لطفی کنید که با پول به دست نمی‌آید.
- سلیقه‌شان را به خاطر بسپارید تا کسی چیزی را دو بار نپرسد.
- تغییر قیمت، محصول یا فرد رابط را پیش از دیگران به آن‌ها بگویید.
- نظرشان را بخواهید و بگویید با آن چه کرده‌اید؛ آوردن دوست را هم آسان کنید.

به تازه‌وارد قیمتی بهتر از آن‌ها ندهید و سفارش دادن را با راضی بودن یکی نگیرید؛ بعضی فقط چون رفتن دردسر دارد
مانده‌اند.

## از کجا بدانیم اثر کرده است

وفاداران امروز: {{ segments.loyal.count }}؛ سهمشان از درآمد: {{ segments.loyal.revenueShare }}. ببینید هر ماه چه
سهمی از آن‌ها سفارش می‌دهند، NPS آن‌ها با بازه‌اش چقدر است و چند نفر به «در معرض خطر» رفته‌اند.

"""#),
(path: "need-based.en.md", text: #"""
---
id: need-based
title: Need-based
owner: Product
family: individual-behaviour
rule:
  all:
    - { fact: kind, is: individual }
    - { fact: orderCount, atLeast: segments.minOrders }
    - { fact: topCategoryShare, atLeast: segments.focusedCategory }
    - { fact: topCategoryLift, atLeast: segments.categoryLift }
    - { fact: discountShare, below: segments.discountShare }
    - not: { segment: impulsive }
---

Individuals who come for one need: nearly all their orders are in one category, far more than that category’s
part in the shop, and they do not wait for discounts. They stay as long as nobody meets the need better.

## What to do

- Make buying again short: last order in one step, honest stock, a good search.
- Remind them when, by their own rhythm, it is time.
- Compare that category with the rivals regularly: quality, price, availability.
- Have somebody at hand who knows the subject and can advise.
- Suggest only what serves the same need: parts, refills, care.

Do not push other categories on them, and do not change or drop their product without telling them first.

## How to know it works

Need-based buyers today: {{ segments.need-based.count }}; their share of revenue:
{{ segments.need-based.revenueShare }}. Watch the share who order month by month; a fall may mean that a rival
has something better.

"""#),
(path: "need-based.fa.md", text: #"""
---
id: need-based
title: نیازمحور
owner: محصول
---

مشتریانی فردی که برای یک نیاز می‌آیند: تقریباً همهٔ سفارش‌هایشان از یک دسته است، بسیار بیش از سهم آن دسته در کل
فروش، و منتظر تخفیف هم نمی‌مانند. تا وقتی می‌مانند که دیگری آن نیاز را بهتر برآورده نکند.

## چه کنیم

- خرید دوباره را کوتاه کنید: تکرار سفارش قبلی در یک قدم، موجودی واقعی، جست‌وجوی خوب.
- با آهنگ خرید خودشان، سر وقت یادآوری کنید.
- آن دسته را مرتب با رقیبان بسنجید: کیفیت، قیمت، موجود بودن.
- کسی را در دسترس بگذارید که موضوع را بشناسد و بتواند راهنمایی کند.
- فقط چیزی پیشنهاد دهید که به همان نیاز برگردد: قطعه، بستهٔ جایگزین، وسیلهٔ نگهداری.

دسته‌های دیگر را به آن‌ها تحمیل نکنید و محصولشان را بی‌خبر عوض یا حذف نکنید.

## از کجا بدانیم اثر کرده است

نیازمحورهای امروز: {{ segments.need-based.count }}؛ سهمشان از درآمد: {{ segments.need-based.revenueShare }}. سهم
سفارش‌دهندگان هر ماه را دنبال کنید؛ افت آن شاید نشانهٔ این باشد که رقیبی چیز بهتری آورده است.

"""#),
(path: "new.en.md", text: #"""
---
id: new
title: New
owner: Customer experience
---

Their first order is recent. They are still finding out what we are like; what they see now decides whether a
second order follows.

## What to do

- Help them make good use of the purchase: first steps, care, common mistakes; a business also gets a named
  trainer.
- Ask after delivery whether all is well; a bad answer reaches customer service the same day.
- Thank them, and invite them to the club or account for a benefit that they can use at once.
- Make one suggestion that follows from the first purchase, when the second one is usually due.

Do not send them every campaign before the first order has even arrived.

## How to know it works

New customers today: {{ segments.new.count }}. In time, those who keep buying become Active or Loyal and the
others At risk: compare the two in “Who moved between states”, and read the time to the second order on the
Retention page.

"""#),
(path: "new.fa.md", text: #"""
---
id: new
title: جدید
owner: تجربهٔ مشتری
---

از نخستین سفارششان زمان زیادی نگذشته است. هنوز دارند ما را می‌شناسند و سفارش دوم به همین روزها بسته است.

## چه کنیم

- کمک کنید از خریدشان خوب استفاده کنند: قدم‌های اول، نگهداری، اشتباه‌های رایج؛ برای مشتری تجاری، مربی مشخص.
- پس از تحویل بپرسید همه‌چیز خوب بوده است یا نه؛ جواب بد همان روز به خدمات مشتریان برسد.
- تشکر کنید و به باشگاه یا ساختن حساب دعوتشان کنید، برای مزیتی که از همین امروز به کارشان بیاید.
- فقط یک پیشنهاد بدهید که دنبالهٔ خرید اول باشد، همان وقتی که معمولاً نوبت خرید دوم است.

تا سفارش اول به دستشان نرسیده است، همهٔ تبلیغ‌ها را برایشان نفرستید.

## از کجا بدانیم اثر کرده است

مشتریان جدید امروز: {{ segments.new.count }}. پس از مدتی، هر که به خرید ادامه دهد فعال یا وفادار می‌شود و بقیه
در معرض خطر. این دو گروه را در جدول «چه کسانی جابه‌جا شدند» مقایسه کنید و فاصله تا سفارش دوم را در صفحهٔ
«نگهداشت» ببینید.

"""#),
(path: "potential.en.md", text: #"""
---
id: potential
title: Potential
owner: Marketing
---

We know them by an account, a membership or an enquiry, but they have not ordered yet. Something brought them
here; something else still stands in the way.

## What to do

- Help them choose: a short guide, a comparison or a demonstration, within days of the first contact.
- Show what others made of it: reviews, or a case close to theirs.
- Make the first step small: a trial, a starter size, an easy return.
- Say what an account gives that a passer-by does not get, and answer questions the same day.
- After a month of silence, ask once what was missing and write the answer down.

Do not open with the deepest discount; it teaches them to wait for the next one.

## How to know it works

Potential customers today: {{ segments.potential.count }}. In “Who moved between states”, see how many went on
to New. The segment also grows when many sign up and nobody buys, so its size alone proves nothing.

"""#),
(path: "potential.fa.md", text: #"""
---
id: potential
title: بالقوه
owner: بازاریابی
---

از راه ثبت‌نام، عضویت یا پرس‌وجو می‌شناسیمشان، اما هنوز سفارشی نداده‌اند. چیزی آن‌ها را تا اینجا آورده و چیزی هم
هنوز سر راهشان است.

## چه کنیم

- در انتخاب کمکشان کنید: راهنمای کوتاه، مقایسه یا نمایش محصول، همان چند روز اول آشنایی.
- تجربهٔ دیگران را نشان دهید: نظر خریداران یا نمونه‌ای نزدیک به نیاز خودشان.
- قدم اول را کوچک کنید: دورهٔ آزمایشی، بستهٔ کوچک، بازگرداندن بی‌دردسر.
- بگویید عضویت چه دارد که رهگذر از آن بی‌بهره است و پرسش‌ها را همان روز پاسخ دهید.
- اگر یک ماه خبری نشد، یک بار بپرسید چه کم بوده است و جواب را یادداشت کنید.

با بزرگ‌ترین تخفیف شروع نکنید؛ یاد می‌گیرند منتظر تخفیف بعدی بمانند.

## از کجا بدانیم اثر کرده است

مشتریان بالقوهٔ امروز: {{ segments.potential.count }}. در جدول «چه کسانی جابه‌جا شدند» ببینید چند نفر از آن‌ها
به «جدید» رفته‌اند. این بخش وقتی هم که عضو زیاد شود و کسی نخرد بزرگ می‌شود؛ پس اندازه‌اش به‌تنهایی چیزی را ثابت
نمی‌کند.

"""#),
(path: "referred.en.md", text: #"""
---
id: referred
title: Referred
owner: Loyalty programme
family: origin
rule: { fact: referred, is: true }
---

Another customer brought them. They trust us on a friend’s word: they expect much, know little, and often want
just what the friend praised.

## What to do

- Ask what was recommended to them, and start there.
- Guide the first steps from end to end: what comes when, and whom to ask.
- Check early that we keep what the friend promised; put a wrong expectation right at once.
- Thank both, once the first order has gone well.
- Invite those who are content to recommend us in turn.

Do not tell either of them what the other buys or says, and do not pay for mere addresses; it brings names, not
customers.

## How to know it works

Referred customers: {{ segments.referred.count }}; their share of revenue: {{ segments.referred.revenueShare }}.
Compare the share who order month by month, and NPS with its range, with those of everybody: expectations were
met if neither is clearly lower.

"""#),
(path: "referred.fa.md", text: #"""
---
id: referred
title: معرفی‌شده
owner: باشگاه مشتریان
---

مشتری دیگری آن‌ها را آورده است. به حرف یک آشنا اعتماد کرده‌اند: انتظارشان زیاد است و دانسته‌هایشان کم، و بیشتر
همان چیزی را می‌خواهند که تعریفش را شنیده‌اند.

## چه کنیم

- بپرسید چه چیزی را به آن‌ها توصیه کرده‌اند و از همان شروع کنید.
- قدم‌های اول را تا آخر راهنمایی کنید: چه چیزی کی می‌رسد و از که می‌شود پرسید.
- زود مطمئن شوید به قولی که آشنایشان داده است عمل شده؛ انتظار نادرست را همان ابتدا اصلاح کنید.
- وقتی سفارش اول به‌خوبی انجام شد، از هر دو تشکر کنید.
- از کسانی که راضی‌اند بخواهید آن‌ها هم ما را معرفی کنند.

به هیچ‌کدام نگویید دیگری چه می‌خرد یا چه گفته است، و برای شمارهٔ تماس پول ندهید؛ این کار نام می‌آورد، نه مشتری.

## از کجا بدانیم اثر کرده است

معرفی‌شدگان: {{ segments.referred.count }}؛ سهمشان از درآمد: {{ segments.referred.revenueShare }}. سهم
سفارش‌دهندگان هر ماه و NPS آن‌ها را، با بازه‌اش، با همهٔ مشتریان مقایسه کنید: اگر هیچ‌یک آشکارا پایین‌تر نباشد،
انتظارشان برآورده شده است.

"""#),
(path: "returned.en.md", text: #"""
---
id: returned
title: Returned
owner: Customer experience
---

They had been silent long enough to count as inactive, and have ordered again. They know us, but much may have
changed since they left, on both sides.

## What to do

- Welcome them back, and show briefly what is new since their last order.
- Guide them like newcomers wherever something changed: account, delivery, contract, product.
- Ask why they left and why they came back; pass the answer to somebody who can act on it.
- See that this order goes without a fault, and ask afterwards whether it did.
- Suggest the next order when it is due, not the day after.

Do not keep reminding them of their absence, and do not pay more for a return than for loyalty; leaving must not
become a bargain.

## How to know it works

Returned customers today: {{ segments.returned.count }}; their share of revenue:
{{ segments.returned.revenueShare }}. In “Who moved between states”, they should go on to Active or Loyal, not
back to At risk.

"""#),
(path: "returned.fa.md", text: #"""
---
id: returned
title: بازگشته
owner: تجربهٔ مشتری
---

آن‌قدر خاموش بودند که غیرفعال به حساب می‌آمدند، و حالا دوباره سفارش داده‌اند. ما را می‌شناسند، اما از وقتی
رفته‌اند شاید خیلی چیزها عوض شده باشد؛ هم پیش ما و هم پیش خودشان.

## چه کنیم

- به آن‌ها خوشامد بگویید و کوتاه نشان دهید از سفارش قبلی‌شان تا امروز چه تازه شده است.
- هر جا چیزی عوض شده، مثل تازه‌واردها راهنمایی‌شان کنید: حساب، تحویل، قرارداد، محصول.
- بپرسید چرا رفتند و چرا برگشتند، و جواب را به کسی برسانید که کاری از دستش برمی‌آید.
- مراقب باشید این سفارش بی‌نقص انجام شود و بعد بپرسید همین‌طور بوده است یا نه.
- سفارش بعدی را سر وقتش پیشنهاد دهید، نه فردای همان روز.

غیبتشان را مدام به رویشان نیاورید و برای برگشتن بیش از وفادار ماندن پاداش ندهید؛ وگرنه رفتن به‌صرفه می‌شود.

## از کجا بدانیم اثر کرده است

مشتریان بازگشتهٔ امروز: {{ segments.returned.count }}؛ سهمشان از درآمد: {{ segments.returned.revenueShare }}. در
جدول «چه کسانی جابه‌جا شدند» باید به «فعال» یا «وفادار» رفته باشند، نه دوباره به «در معرض خطر».

"""#),
(path: "rfm-cant-lose.en.md", text: #"""
---
id: rfm-cant-lose
title: Can’t lose
owner: Sales
---

They are among those who ordered most often, and have fallen silent. With each of them many orders go, and time
is short.

## What to do

- List them by past revenue; somebody they know calls from the top down, this week.
- Read the history first: a complaint, a late delivery, a changed price, a contact who left.
- Ask openly, mend what comes up, and let a manager apologise where we failed.
- Make the way back short: the same order, the same terms, one step.
- Where a contract nears its end, come with a proposal before a rival does.

Do not send a mass coupon, and do not let two departments write to the same person at once.

## How to know it works

In this segment today: {{ segments.rfm-cant-lose.count }}; their share of revenue:
{{ segments.rfm-cant-lose.revenueShare }}. In “Members by month”, see how many of the month before ordered;
whoever does so moves up in recency and leaves the segment.

"""#),
(path: "rfm-cant-lose.fa.md", text: #"""
---
id: rfm-cant-lose
title: ازدست‌ندادنی
owner: فروش
---

از پرسفارش‌ترین مشتریان بوده‌اند و حالا خاموش شده‌اند. با رفتن هر کدام، سفارش‌های زیادی از دست می‌رود و فرصت کم
است.

## چه کنیم

- فهرستشان را به ترتیب خرید گذشته بنویسید و همین هفته کسی که می‌شناسندش از بالای فهرست تماس بگیرد.
- اول سابقه را بخوانید: شکایت، تحویل دیرهنگام، قیمتی که عوض شده، رابطی که رفته است.
- بی‌پرده بپرسید، عیبی را که پیدا شد برطرف کنید و هر جا کوتاهی از ما بوده است، مدیر عذر بخواهد.
- راه برگشت را کوتاه کنید: همان سفارش، همان شرایط، یک قدم.
- اگر قراردادی رو به پایان است، پیش از رقیب با پیشنهاد بروید.

کد تخفیف گروهی نفرستید و نگذارید دو واحد هم‌زمان سراغ یک نفر بروند.

## از کجا بدانیم اثر کرده است

اعضای امروز: {{ segments.rfm-cant-lose.count }}؛ سهمشان از درآمد: {{ segments.rfm-cant-lose.revenueShare }}. در
«اعضا به تفکیک ماه» ببینید از اعضای ماه پیش چند نفر سفارش داده‌اند؛ هر که سفارش دهد، امتیاز تازگی‌اش بالا می‌رود
و از این بخش بیرون می‌آید.

"""#),
(path: "rfm-champions.en.md", text: #"""
---
id: rfm-champions
title: Champions
owner: Loyalty programme
---

They ordered most recently and are among those who order most often. They know us better than anybody, and what
satisfies others does not impress them.

## What to do

- Give what is scarce: a preview, an invitation, a direct line to somebody who knows them.
- Ask for their judgement before a launch, and tell them what you changed because of it.
- Keep in stock what they buy; let every fault on their orders reach a manager.
- Thank them when they recommend us, and make it easy.
- Suggest what fits their history; they are the first to see what is new.

Do not flood them with messages, and do not discount what they buy gladly at the full price.

## How to know it works

Champions today: {{ segments.rfm-champions.count }}; their share of revenue:
{{ segments.rfm-champions.revenueShare }}. Scores compare customers with one another, so size says little: watch
how many of last month’s members ordered, and their NPS.

"""#),
(path: "rfm-champions.fa.md", text: #"""
---
id: rfm-champions
title: قهرمانان
owner: باشگاه مشتریان
---

از همه تازه‌تر سفارش داده‌اند و از پرسفارش‌ترین‌ها هستند. ما را بهتر از هر کسی می‌شناسند و آنچه دیگران را راضی
می‌کند برایشان عادی است.

## چه کنیم

- چیزی بدهید که کمیاب است: دیدن پیش از دیگران، دعوت، راه تماس مستقیم با کسی که آن‌ها را می‌شناسد.
- پیش از عرضهٔ محصول نظرشان را بخواهید و بگویید به خاطر آن چه چیزی عوض شد.
- آنچه را می‌خرند همیشه موجود داشته باشید و هر عیب سفارششان را به گوش مدیر برسانید.
- وقتی ما را معرفی می‌کنند تشکر کنید، و معرفی را آسان کنید.
- چیزی پیشنهاد دهید که به خریدهایشان بخورد؛ تازه‌ها را اول به آن‌ها نشان دهید.

زیر پیام غرقشان نکنید و برای چیزی که با میل و به قیمت کامل می‌خرند تخفیف ندهید.

## از کجا بدانیم اثر کرده است

قهرمانان امروز: {{ segments.rfm-champions.count }}؛ سهمشان از درآمد: {{ segments.rfm-champions.revenueShare }}.
امتیازها مشتریان را با هم می‌سنجند و اندازهٔ بخش چیز زیادی نمی‌گوید؛ ببینید از اعضای ماه پیش چند نفر سفارش
داده‌اند و NPS آن‌ها چقدر است.

"""#),
(path: "rfm-need-attention.en.md", text: #"""
---
id: rfm-need-attention
title: Need attention
owner: Marketing
---

Neither recent nor long gone: their recency is in the middle, and their orders are middling too, or few although
more than most others have. From here they may become regulars or fall asleep.

## What to do

- Find what brings their orders (a rhythm, a season, one product) and write shortly before it.
- Make one offer with a date, tied to what they already buy.
- Ask one question about the last order, and mend what the answer shows.
- Show a benefit that they have not used yet: points, a service, training, another way of delivery.

Do not treat them as lost; a large discount now only lowers the price of an order that might have come anyway.

## How to know it works

In this segment today: {{ segments.rfm-need-attention.count }}. Under “Show the numbers” of the members by month, their
monthly retention should rise. Size says little, since scores compare customers with one another.

"""#),
(path: "rfm-need-attention.fa.md", text: #"""
---
id: rfm-need-attention
title: نیازمند توجه
owner: بازاریابی
---

نه تازه خرید کرده‌اند و نه مدت‌هاست رفته‌اند: امتیاز تازگی‌شان میانه است و شمار سفارش‌هایشان هم میانه، یا کم ولی
بیش از بیشتر مشتریان دیگر. از اینجا ممکن است مشتری همیشگی شوند یا به خواب بروند.

## چه کنیم

- بفهمید چه چیزی به سفارش می‌کشاندشان (یک آهنگ، یک فصل، یک محصول) و کمی پیش از آن بنویسید.
- یک پیشنهاد با تاریخ بدهید که به خریدهای همیشگی‌شان مربوط باشد.
- دربارهٔ سفارش آخر یک سؤال بپرسید و عیبی را که از جواب پیدا می‌شود برطرف کنید.
- مزیتی را نشان دهید که هنوز از آن استفاده نکرده‌اند: امتیاز، خدمات، آموزش، شیوهٔ دیگر تحویل.

آن‌ها را ازدست‌رفته نگیرید؛ تخفیف بزرگ در این مرحله فقط سفارشی را ارزان می‌کند که شاید خودش می‌آمد.

## از کجا بدانیم اثر کرده است

اعضای امروز: {{ segments.rfm-need-attention.count }}. نگهداشت ماهانه‌شان، که در «نمایش اعداد» نمودار اعضا آمده است،
باید بالا برود. اندازهٔ بخش چیز زیادی نمی‌گوید، چون امتیازها مشتریان را با هم می‌سنجند.

"""#),
(path: "wandering.en.md", text: #"""
---
id: wandering
title: Wandering
owner: Marketing
family: individual-behaviour
rule:
  all:
    - { fact: kind, is: individual }
    - { fact: visits30, atLeast: segments.wanderingVisits }
    - { fact: cartAdds30, atMost: 0 }
    - { fact: comparisons30, atMost: 0 }
    - any:
        - { fact: orderCount, atMost: 0 }
        - { fact: recencyDays, above: segments.wanderingDays }
---

Individuals who visited several times in the last 30 days, compared nothing, put nothing in the basket and have
not ordered for a long time, if ever. They look around for pleasure, or do not know yet what they want.

## What to do

- Make looking worth their while: something new at each visit, good pictures, clear paths.
- Clear away what disturbs: pop-ups, forced registration, slow pages.
- Put something small and easily decided in their way.
- Offer help once, so that it is easy to ignore.
- Let them keep what they like: a wish list, a notice when it is back.

Do not spend advisers’ time or discounts on them, and do not follow them with advertising all over the web.

## How to know it works

Wandering customers today: {{ segments.wandering.count }}. See how many of one month’s members order in the
next. If this stays low, spend no more on them.

"""#),
(path: "wandering.fa.md", text: #"""
---
id: wandering
title: سرگردان
owner: بازاریابی
---

مشتریانی فردی که در ۳۰ روز گذشته چند بار سر زده‌اند، چیزی را مقایسه نکرده و در سبد نگذاشته‌اند و مدت‌هاست سفارشی
نداده‌اند یا هرگز نخریده‌اند. برای سرگرمی نگاه می‌کنند یا هنوز نمی‌دانند چه می‌خواهند.

## چه کنیم

- تماشا را دلپذیر کنید: هر بار چیزی تازه، عکس خوب، راه‌های روشن.
- مزاحم‌ها را بردارید: پنجره‌هایی که ناگهان باز می‌شوند، ثبت‌نام اجباری، صفحه‌های کند.
- چیزی کوچک سر راهشان بگذارید که تصمیم گرفتن درباره‌اش آسان باشد.
- یک بار کمک پیشنهاد دهید، طوری که بشود نادیده‌اش گرفت.
- بگذارید پسندیده‌ها را نگه دارند: فهرست علاقه‌مندی، خبر موجود شدن.

وقت مشاوران و تخفیف را خرجشان نکنید و با تبلیغ در همه‌جای وب دنبالشان نروید.

## از کجا بدانیم اثر کرده است

مشتریان سرگردان امروز: {{ segments.wandering.count }}. ببینید از اعضای هر ماه چه سهمی در ماه بعد سفارش می‌دهند.
اگر این سهم پایین ماند، بیش از این هزینه نکنید.

"""#),
  ]
}
