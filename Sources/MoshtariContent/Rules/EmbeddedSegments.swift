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
(path: "apostle.en.md", text: #"""
---
id: apostle
title: Apostles
owner: Loyalty programme
---

They are satisfied and keep buying. They speak of us to others, whether we ask or not; one bad order costs more here
than anywhere else.

## What to do

- Thank them in person once a year, and say for what: years, orders, advice that we took.
- Let them see first what is new, and hear first what is scarce.
- Make recommending easy for those who would do so anyway; thank the one who recommends and the one who comes.
- Ask for their judgement before we change what they buy, and report what became of it.
- When one of their orders goes wrong, have a person call the same day.

Do not buy their praise and do not wear out their patience; who is asked for a favour with every order stops doing it.

## How to know it works

Apostles today: {{ segments.apostle.count }}; their share of revenue: {{ segments.apostle.revenueShare }}. Watch
how many of them are mercenaries or hostages a month later: the page “Lifecycle and flows” shows it.

"""#),
(path: "apostle.fa.md", text: #"""
---
id: apostle
title: هوادار
owner: باشگاه مشتریان
---

هم راضی‌اند و هم پیوسته می‌خرند. چه بخواهیم چه نخواهیم از ما پیش دیگران حرف می‌زنند؛ یک سفارش بد اینجا از هر جای
دیگر گران‌تر تمام می‌شود.

## چه کنیم

- سالی یک بار شخصاً از آن‌ها تشکر کنید و بگویید برای چه: سال‌ها، سفارش‌ها، پیشنهادی که پذیرفتید.
- تازه‌ها را اول به آن‌ها نشان دهید و خبر کمیاب‌ها را اول به آن‌ها بدهید.
- معرفی را برای کسی که خودش این کار را می‌کند آسان کنید؛ هم از معرف تشکر کنید و هم از تازه‌وارد.
- پیش از عوض کردن آنچه می‌خرند نظرشان را بپرسید و بگویید نتیجه چه شد.
- اگر سفارشی از آن‌ها خراب شد، همان روز یک نفر زنگ بزند.

تعریفشان را نخرید و حوصله‌شان را سر نبرید؛ کسی که با هر سفارش از او لطفی بخواهند دیگر لطفی نمی‌کند.

## از کجا بدانیم اثر کرده است

هواداران امروز: {{ segments.apostle.count }}؛ سهمشان از درآمد: {{ segments.apostle.revenueShare }}. ببینید یک ماه
بعد چند نفرشان «راضیِ گذری» یا «ناگزیر» شده‌اند؛ صفحهٔ «چرخهٔ عمر و جابه‌جایی‌ها» آن را نشان می‌دهد.

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
(path: "defector.en.md", text: #"""
---
id: defector
title: Defectors
owner: Customer service
---

They are not satisfied and hardly buy. Some are half gone, some came once and were let down; they tell others why.

## What to do

- Begin with those whose disappointment is fresh; with every month fewer can be won back.
- Ask for the reason in one question, and write it down where it is counted.
- Mend the cause, say so and apologise; then make up for the trouble in proportion.
- Invite back once, with something that fits the reason, and make returning easy.
- Learn from the rest: what drives many of them away is a task for the whole firm.

Do not chase them with offers while their complaint is open, and do not spend on those who have said no.

## How to know it works

Defectors today: {{ segments.defector.count }}; their share of revenue: {{ segments.defector.revenueShare }}. Watch
how many of them order in the next month, and whether fewer come from the hostages.

"""#),
(path: "defector.fa.md", text: #"""
---
id: defector
title: روگردان
owner: خدمات مشتریان
---

راضی نیستند و کمتر می‌خرند. بعضی نیمه‌راه رفتن‌اند و بعضی یک بار آمده و دلسرد شده‌اند؛ دلیلش را هم به دیگران
می‌گویند.

## چه کنیم

- از آن‌ها شروع کنید که دلسردی‌شان تازه است؛ هر ماه که بگذرد کمتر کسی برمی‌گردد.
- با یک پرسش دلیل را بپرسید و جایی بنویسید که شمرده شود.
- علت را برطرف کنید، خبر بدهید و عذر بخواهید؛ بعد زحمتش را به همان اندازه جبران کنید.
- یک بار دعوتشان کنید، با چیزی که به همان دلیل بخورد، و برگشتن را آسان کنید.
- از بقیه درس بگیرید: آنچه خیلی‌ها را می‌راند کار همهٔ شرکت است، نه فقط خدمات.

تا شکایتشان باز است با پیشنهاد دنبالشان نروید و برای کسی که «نه» گفته خرج نکنید.

## از کجا بدانیم اثر کرده است

روگردانان امروز: {{ segments.defector.count }}؛ سهمشان از درآمد: {{ segments.defector.revenueShare }}. ببینید ماه
بعد چند نفرشان سفارش می‌دهند و آیا کمتر کسی از ناگزیران به آن‌ها می‌پیوندد.

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
(path: "discount-visitor.en.md", text: #"""
---
id: discount-visitor
title: Discount visitor
owner: Marketing
---

They open the page of coupons and have not ordered. The price is on their mind, and perhaps they wait.

## What to do

- Show plainly whether there is a discount now, for what and until when; if not, say so.
- Say what is the same at every price: quality, return, advice.
- Offer the small pack or the sample before offering per cents.
- Let them ask to be told of the next sale, and send that and nothing else.
- Try one first-order benefit on half of them, by lot, and count who orders a second time.

Do not show a code that works for nobody, and do not raise what is about to be reduced.

## How to know it works

Discount visitors in the last 30 days: {{ visitors.families[discount-visitor].count }}. What counts is not how
many order once, but how many do so again without a code.

"""#),
(path: "discount-visitor.fa.md", text: #"""
---
id: discount-visitor
title: تخفیف‌جو
owner: بازاریابی
---

صفحهٔ کد تخفیف را باز می‌کنند و هنوز سفارشی نداده‌اند. قیمت در فکرشان است و شاید منتظرند.

## چه کنیم

- روشن بگویید اکنون تخفیفی هست یا نه، برای چه و تا کی؛ اگر نیست همین را بگویید.
- بگویید چه چیزی در هر قیمتی همان است: کیفیت، برگشت، مشاوره.
- پیش از درصد تخفیف، بستهٔ کوچک یا نمونه پیشنهاد دهید.
- بگذارید بخواهند از حراج بعدی خبردار شوند؛ همان را بفرستید و نه چیز دیگر.
- یک مزیت سفارش اول را به قید قرعه برای نیمی از آن‌ها بیازمایید و بشمارید چه کسانی بار دوم هم سفارش می‌دهند.

کدی نشان ندهید که برای کسی کار نمی‌کند و چیزی را که قرار است ارزان شود پیشاپیش گران نکنید.

## از کجا بدانیم اثر کرده است

تخفیف‌جوها در ۳۰ روز گذشته: {{ visitors.families[discount-visitor].count }}. مهم این نیست که چند نفر یک بار
می‌خرند؛ مهم این است که چند نفر بار دیگر بی‌کد هم می‌خرند.

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
(path: "hesitant.en.md", text: #"""
---
id: hesitant
title: Hesitant
owner: Customer service
---

They have asked, left something in the cart, or come back again and again. One doubt holds them, and we often
know which.

## What to do

- Open every door to a person: chat, telephone, a call back at their hour.
- Name the usual doubts beside the cart: delivery day, return, whether it suits.
- Remind once of the cart, after a day, with the answer to the commonest doubt and no discount.
- Take the risk on us: pay on delivery, take back what was opened.
- Ask the ones who leave what was missing; one question, with a way to say nothing.

Do not send three reminders; the second already sounds like need.

## How to know it works

Hesitant visitors in the last 30 days: {{ visitors.families[hesitant].count }}. It works when fewer carts are
left and the returns do not grow.

"""#),
(path: "hesitant.fa.md", text: #"""
---
id: hesitant
title: مردد
owner: خدمات مشتریان
---

پرسیده‌اند، چیزی را در سبد گذاشته‌اند یا بارها برگشته‌اند. یک تردید نگهشان داشته و بیشتر وقت‌ها می‌دانیم کدام.

## چه کنیم

- هر دری به یک آدم را باز بگذارید: گفت‌وگو، تلفن، تماس ما در ساعتی که خودشان بگویند.
- تردیدهای رایج را کنار سبد نام ببرید: روز تحویل، برگشت، به کار آمدن یا نیامدن.
- یک بار و پس از یک روز سبد را یادآوری کنید؛ با پاسخ رایج‌ترین تردید و بی‌تخفیف.
- خطر را ما به گردن بگیریم: پرداخت هنگام تحویل، پس گرفتن بستهٔ بازشده.
- از کسانی که می‌روند بپرسید چه کم بود؛ یک پرسش، با راهی برای نگفتن.

سه بار یادآوری نکنید؛ بار دوم هم بوی نیاز می‌دهد.

## از کجا بدانیم اثر کرده است

مرددها در ۳۰ روز گذشته: {{ visitors.families[hesitant].count }}. وقتی نتیجه داده که سبدهای رهاشده کمتر شود و
برگشتی‌ها بیشتر نشود.

"""#),
(path: "hostage.en.md", text: #"""
---
id: hostage
title: Hostages
owner: Customer service
---

They keep buying and are not satisfied: a contract, a habit, the only shop in reach. Their orders look like loyalty
until another way opens.

## What to do

- Call and ask for the one thing that must change; hear them out before you explain.
- Mend that first, then tell them that it is mended, and ask again after a week.
- Find out what holds them (contract, place, product) and make it a benefit instead of a bar.
- Count the causes each month; hand the commonest to whoever can remove it.
- Let one person own the case, so that nobody has to tell it twice.

Do not rest on their orders, and put no new obstacle in the way of those who would leave.

## How to know it works

Hostages today: {{ segments.hostage.count }}; their share of revenue: {{ segments.hostage.revenueShare }}. It works
when they move to the apostles; moves to the defectors are the price of waiting.

"""#),
(path: "hostage.fa.md", text: #"""
---
id: hostage
title: ناگزیر
owner: خدمات مشتریان
---

پیوسته می‌خرند و راضی نیستند: قراردادی دارند، عادت کرده‌اند، یا فروشگاه دیگری در دسترسشان نیست. تا راه دیگری باز
نشده، سفارش‌هایشان به وفاداری می‌ماند.

## چه کنیم

- زنگ بزنید و بپرسید کدام یک چیز باید عوض شود؛ پیش از توضیح، تا آخر گوش کنید.
- اول همان را درست کنید، بعد خبر بدهید که درست شد و یک هفته بعد دوباره بپرسید.
- ببینید چه چیزی نگهشان داشته (قرارداد، محل، محصول) و آن را از مانع به مزیت بدل کنید.
- هر ماه علت‌ها را بشمارید و رایج‌ترین را به کسی بسپارید که چاره‌اش دست اوست.
- پرونده دست یک نفر بماند تا ماجرا دو بار گفته نشود.

به سفارش‌هایشان دل خوش نکنید و سر راه کسی که می‌خواهد برود مانع تازه‌ای نگذارید.

## از کجا بدانیم اثر کرده است

ناگزیران امروز: {{ segments.hostage.count }}؛ سهمشان از درآمد: {{ segments.hostage.revenueShare }}. وقتی نتیجه داده که
به هواداران بپیوندند؛ رفتنشان به میان روگردانان بهای دست‌دست کردن است.

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
(path: "looker.en.md", text: #"""
---
id: looker
title: Looker
owner: Marketing
---

They look at this and that, and take no step. Some are early, some are curious, some came by mistake; most owe
us nothing.

## What to do

- Answer the first question within a screen: what is here, for whom, at what price.
- Show a few things well instead of everything at once.
- Offer one light way to stay in touch: a newsletter that is worth reading, a list to keep.
- Make the next visit better than this one: what is new since then stands first.
- Look at the pages where they leave, and mend the commonest.

Do not stop them with windows and forms; who only looks today may buy in a month.

## How to know it works

Lookers in the last 30 days: {{ visitors.families[looker].count }}. Compare their number with that of a month
before, and see whether more of them compare or fill a cart.

"""#),
(path: "looker.fa.md", text: #"""
---
id: looker
title: جست‌وجوگر
owner: بازاریابی
---

این و آن را نگاه می‌کنند و قدمی برنمی‌دارند. بعضی زود آمده‌اند، بعضی کنجکاوند و بعضی به اشتباه رسیده‌اند؛
بیشترشان چیزی به ما بدهکار نیستند.

## چه کنیم

- پرسش اول را در همان نگاه پاسخ دهید: اینجا چه هست، برای چه کسی، به چه قیمت.
- به جای همه‌چیز یکجا، چند چیز را خوب نشان دهید.
- برای در تماس ماندن یک راه سبک بگذارید: خبرنامه‌ای خواندنی، فهرستی برای نگه داشتن.
- بازدید بعدی را بهتر از این یکی کنید: تازه‌های از آن وقت تا کنون، اول باشد.
- صفحه‌هایی را که از آن می‌روند ببینید و پرتکرارترینش را درست کنید.

با پنجره و فرم راهشان را نبندید؛ کسی که امروز فقط نگاه می‌کند شاید یک ماه دیگر بخرد.

## از کجا بدانیم اثر کرده است

جست‌وجوگران در ۳۰ روز گذشته: {{ visitors.families[looker].count }}. شمارشان را با یک ماه پیش بسنجید و ببینید
بیشترشان به مقایسه یا پر کردن سبد می‌رسند یا نه.

"""#),
(path: "loyal-to-brand.en.md", text: #"""
---
id: loyal-to-brand
title: Loyal to a brand
owner: Marketing
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: topBrandShare, atLeast: segments.objectShare }
    - { fact: topBrandLift, atLeast: segments.objectLift }
---

Loyal buyers most of whose orders are of one brand. They trust a name; where that name is sold by others too,
they can have it there.

## What to do

- Show the brand whole: what is new in it, what is behind it, who makes it.
- Let them be the first to see what the brand brings out.
- Recommend within the brand first; a neighbouring brand only where it does something better, and say what.
- Tell its story with them: their recipes, their pictures, their words, with their consent.
- Give a reason to buy it here: advice, stock, a pack of our own.

Do not let a brand of ours be cheapened by constant offers: these customers pay for the name.

## How to know it works

Loyal to a brand today: {{ segments.loyal-to-brand.count }}; their share of revenue:
{{ segments.loyal-to-brand.revenueShare }}. Watch whether they order the brand’s new products within a quarter.

"""#),
(path: "loyal-to-brand.fa.md", text: #"""
---
id: loyal-to-brand
title: وفادار به برند
owner: بازاریابی
---

خریداران وفاداری که بیشتر سفارش‌هایشان از یک برند است. به نامی اعتماد دارند؛ و اگر آن نام جای دیگر هم فروخته
شود، آنجا هم می‌توانند بخرند.

## چه کنیم

- برند را کامل نشان دهید: تازه‌هایش، پشت صحنه‌اش، سازنده‌اش.
- بگذارید هر چه برند تازه می‌آورد اول آن‌ها ببینند.
- اول از همان برند پیشنهاد دهید؛ از برند کناری فقط جایی که کاری را بهتر می‌کند، و بگویید کدام کار.
- داستان برند را با خودشان بگویید: دستورهایشان، عکس‌هایشان، حرف‌هایشان، با رضایت خودشان.
- برای خرید از ما دلیلی بسازید: مشاوره، موجودی، بسته‌ای که فقط ما داریم.

برند خودمان را با حراج پیاپی ارزان نکنید؛ این مشتری‌ها برای نامش پول می‌دهند.

## از کجا بدانیم اثر کرده است

وفادار به برند، امروز: {{ segments.loyal-to-brand.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-brand.revenueShare }}. ببینید در یک فصل سراغ محصولات تازهٔ برند می‌روند یا نه.

"""#),
(path: "loyal-to-person.en.md", text: #"""
---
id: loyal-to-person
title: Loyal to a salesperson
owner: Sales
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: topSellerShare, atLeast: segments.objectShare }
    - { fact: topSellerLift, atLeast: segments.objectLift }
---

Loyal buyers most of whose orders go through one salesperson. The tie is to a human being, and it leaves when
that one leaves.

## What to do

- Let them keep their person: the same name on the telephone, in the shop and in messages.
- Introduce a second face early, in person, so that holidays and departures find no stranger.
- Write down what was promised and preferred, where colleagues can read it.
- Thank the salesperson as well; measure by how many stay, not by the month’s sum alone.
- When somebody leaves, have them hand over each of these customers themselves.

Do not shift customers between staff for tidiness, and do not let a single private telephone hold them all.

## How to know it works

Loyal to a salesperson today: {{ segments.loyal-to-person.count }}; their share of revenue:
{{ segments.loyal-to-person.revenueShare }}. After each departure, see how many of that person’s customers order
again.

"""#),
(path: "loyal-to-person.fa.md", text: #"""
---
id: loyal-to-person
title: وفادار به فروشنده
owner: فروش
---

خریداران وفاداری که بیشتر سفارش‌هایشان نزد یک فروشنده است. پیوند با یک آدم است و با رفتن او می‌رود.

## چه کنیم

- بگذارید آدم خودشان را داشته باشند: همان نام در تلفن، فروشگاه و پیام‌ها.
- نفر دوم را زود و حضوری معرفی کنید تا در مرخصی یا رفتن او با غریبه روبه‌رو نشوند.
- قول‌ها و سلیقه‌ها را جایی بنویسید که همکاران هم بخوانند.
- از فروشنده هم قدردانی کنید؛ او را با ماندگاری مشتری بسنجید، نه فقط با فروش ماه.
- هر کس می‌رود، خودش این مشتری‌ها را یکی‌یکی به همکارش بسپارد.

برای نظم دفتر، مشتری را میان فروشنده‌ها جابه‌جا نکنید و نگذارید همه فقط در تلفن یک نفر باشند.

## از کجا بدانیم اثر کرده است

وفادار به فروشنده، امروز: {{ segments.loyal-to-person.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-person.revenueShare }}. پس از رفتن هر فروشنده ببینید چند نفر از مشتری‌هایش دوباره سفارش
می‌دهند.

"""#),
(path: "loyal-to-place.en.md", text: #"""
---
id: loyal-to-place
title: Loyal to a place
owner: Branches
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: topBranchShare, atLeast: segments.objectShare }
    - { fact: topBranchLift, atLeast: segments.objectLift }
---

Loyal buyers most of whose orders come from one branch. It is near, or pleasant, or both; a shop that moves
loses them.

## What to do

- Keep the branch as they know it: hours, stock, faces.
- Greet them by what they buy, and have it ready at their hour.
- Announce works, moves and holidays on the door and by message, with the next best way to buy.
- Carry the habit over: order ahead and collect, delivery from the same branch.
- Measure the branch by these customers: waiting, parking, what was sold out.

Do not close or move a branch on its till alone; count first who would have no other near them.

## How to know it works

Loyal to a place today: {{ segments.loyal-to-place.count }}; their share of revenue:
{{ segments.loyal-to-place.revenueShare }}. Watch how many of one branch’s regulars order each month.

"""#),
(path: "loyal-to-place.fa.md", text: #"""
---
id: loyal-to-place
title: وفادار به محل خرید
owner: شعبه‌ها
---

خریداران وفاداری که بیشتر سفارش‌هایشان از یک شعبه است. نزدیک است یا دلپذیر، یا هر دو؛ شعبه که جابه‌جا شود، آن‌ها
هم می‌روند.

## چه کنیم

- شعبه را همان‌طور که می‌شناسند نگه دارید: ساعت کار، موجودی، آدم‌ها.
- آن‌ها را با خریدشان بشناسید و سفارش همیشگی را سر ساعتشان آماده کنید.
- تعمیر، جابه‌جایی و تعطیلی را روی در و با پیام خبر دهید، همراه با راه بعدیِ خرید.
- عادتشان را به راه‌های دیگر هم ببرید: سفارش از پیش و تحویل حضوری، ارسال از همان شعبه.
- شعبه را با همین مشتری‌ها بسنجید: انتظار، جای پارک، آنچه تمام شده بود.

شعبه‌ای را فقط با فروشش نبندید و جابه‌جا نکنید؛ اول بشمارید چند نفر دیگر شعبه‌ای نزدیک خود ندارند.

## از کجا بدانیم اثر کرده است

وفادار به محل خرید، امروز: {{ segments.loyal-to-place.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-place.revenueShare }}. ببینید از مشتریان همیشگی هر شعبه چند نفر هر ماه سفارش می‌دهند.

"""#),
(path: "loyal-to-price.en.md", text: #"""
---
id: loyal-to-price
title: Loyal to the price
owner: Sales
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: lowestPriceShare, atLeast: segments.lowPriceShare }
---

Loyal buyers most of whose orders are among the cheapest of their category. They stay while the sum is right,
and go where it is lower.

## What to do

- Give them one fair everyday price instead of ups and downs they must watch.
- Say what the price holds: weight, quality, delivery; compare honestly.
- Offer savings that cost us little: larger packs, quiet delivery days, returns of the tin.
- Reward staying rather than buying: points that grow with the time.
- Announce a rise early, give the reason, and let them buy once more at the old price.

Do not start a race downwards for their sake; somebody is always cheaper.

## How to know it works

Loyal to the price today: {{ segments.loyal-to-price.count }}; their share of revenue:
{{ segments.loyal-to-price.revenueShare }}. After each change of prices, see how many order again within the
quarter.

"""#),
(path: "loyal-to-price.fa.md", text: #"""
---
id: loyal-to-price
title: وفادار به قیمت
owner: فروش
---

خریداران وفاداری که بیشتر سفارش‌هایشان از ارزان‌ترین‌های دستهٔ خود است. تا حساب جور باشد می‌مانند و هر جا
ارزان‌تر باشد می‌روند.

## چه کنیم

- به جای بالا و پایینی که باید زیر نظر بگیرند، یک قیمت منصفانهٔ همیشگی بدهید.
- بگویید در این قیمت چه هست: وزن، کیفیت، ارسال؛ و منصفانه مقایسه کنید.
- صرفه‌ای پیشنهاد دهید که برای ما هم کم‌خرج است: بستهٔ بزرگ‌تر، ارسال در روز خلوت، برگرداندن قوطی.
- به ماندن پاداش دهید، نه به تک‌تک خریدها: امتیازی که با گذشت زمان بیشتر شود.
- افزایش قیمت را زود خبر دهید، دلیلش را بگویید و بگذارید یک بار دیگر با قیمت پیشین بخرند.

به خاطرشان وارد مسابقهٔ ارزانی نشوید؛ همیشه کسی ارزان‌تر هست.

## از کجا بدانیم اثر کرده است

وفادار به قیمت، امروز: {{ segments.loyal-to-price.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-price.revenueShare }}. پس از هر تغییر قیمت ببینید چند نفرشان در همان فصل دوباره سفارش
می‌دهند.

"""#),
(path: "loyal-to-product.en.md", text: #"""
---
id: loyal-to-product
title: Loyal to a product
owner: Product
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: topProductShare, atLeast: segments.objectShare }
    - { fact: topProductLift, atLeast: segments.objectLift }
---

Loyal buyers most of whose orders hold one product, far more than its part in the shop. They came for it, and
they may leave with it.

## What to do

- Guard its quality: taste, make and pack stay the same, and every batch is tried before it ships.
- Keep it in stock; where it runs short, serve these customers first and tell them when it is back.
- Tell them in good time before anything about it changes, and let them try the new version beside the old
  one.
- Ask them what the product lacks; nobody knows it better.
- Offer what belongs to it: a refill, a larger size, a subscription.

Do not take its success for love of the shop, and do not replace it with something similar without a word.

## How to know it works

Loyal to a product today: {{ segments.loyal-to-product.count }}; their share of revenue:
{{ segments.loyal-to-product.revenueShare }}. Watch complaints about the product itself: for these customers
they weigh double.

"""#),
(path: "loyal-to-product.fa.md", text: #"""
---
id: loyal-to-product
title: وفادار به محصول
owner: محصول
---

خریداران وفاداری که بیشتر سفارش‌هایشان یک محصول است، بسیار بیش از سهم آن محصول در فروشگاه. برای همان آمده‌اند و
شاید با همان هم بروند.

## چه کنیم

- کیفیتش را نگه دارید: طعم، ساخت و بسته‌بندی همان بماند و هر نوبت پیش از ارسال آزموده شود.
- موجودی‌اش را حفظ کنید؛ اگر کم آمد، اول به همین مشتری‌ها بدهید و برگشتنش را خبر کنید.
- پیش از هر تغییر، سر فرصت خبر بدهید و بگذارید نسخهٔ تازه را کنار قدیمی امتحان کنند.
- از آن‌ها بپرسید محصول چه کم دارد؛ هیچ‌کس بهتر نمی‌شناسدش.
- آنچه همراه آن به کار می‌آید پیشنهاد دهید: شارژ دوباره، اندازهٔ بزرگ‌تر، اشتراک.

محبوبیت محصول را دلبستگی به فروشگاه ندانید و بی‌خبر چیزی شبیهش را جای آن نگذارید.

## از کجا بدانیم اثر کرده است

وفادار به محصول، امروز: {{ segments.loyal-to-product.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-product.revenueShare }}. شکایت از خود محصول را بپایید؛ برای این مشتری‌ها دوچندان اهمیت
دارد.

"""#),
(path: "loyal-to-service.en.md", text: #"""
---
id: loyal-to-service
title: Loyal to the service
owner: Customer service
family: loyalty-object
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - any:
        - { fact: orderedInEachThird, is: true }
        - all:
            - { fact: renewals, known: true }
            - { fact: renewals, atLeast: 1 }
---

Loyal buyers who keep coming all through half a year, or have renewed their contract. A single good purchase
does not show this; only time does.

## What to do

- Be the same every time: promised hours kept, the same care by telephone, in the shop and online.
- Give them somebody who knows their history, so that nothing must be told twice.
- Renew before they must ask: write two months before a contract ends, with what was good and what was not.
- Thank them for the time, not for the sum: a word after half a year, a small favour after a year.
- Ask twice a year how easy it is to deal with us, and mend the step that is named most.

Do not spend on new customers what keeps these: the service they know must not get worse when we grow.

## How to know it works

Loyal to the service today: {{ segments.loyal-to-service.count }}; their share of revenue:
{{ segments.loyal-to-service.revenueShare }}. Watch how many still belong half a year later.

"""#),
(path: "loyal-to-service.fa.md", text: #"""
---
id: loyal-to-service
title: وفادار به خدمت
owner: خدمات مشتریان
---

خریداران وفاداری که در سراسر شش ماه پیوسته خریده‌اند یا قراردادشان را تمدید کرده‌اند. یک خرید خوب این را نشان
نمی‌دهد؛ فقط گذشت زمان نشان می‌دهد.

## چه کنیم

- هر بار همان باشید: سر ساعت، با همان دقت در تلفن، فروشگاه و سایت.
- یک نفر را به آن‌ها بسپارید که سابقه‌شان را بداند تا هیچ حرفی دو بار گفته نشود.
- پیش از آنکه بخواهند تمدید کنید: دو ماه مانده به پایان قرارداد بنویسید چه خوب بود و چه نبود.
- قدردان زمان باشید، نه مبلغ: یک کلمه پس از شش ماه و لطفی کوچک پس از یک سال.
- سالی دو بار بپرسید کار کردن با ما چقدر آسان است و قدمی را درست کنید که بیشتر نام برده‌اند.

آنچه این‌ها را نگه می‌دارد خرج مشتری تازه نکنید؛ با رشد ما نباید خدمتی که می‌شناسند بدتر شود.

## از کجا بدانیم اثر کرده است

وفادار به خدمت، امروز: {{ segments.loyal-to-service.count }}؛ سهمشان از درآمد:
{{ segments.loyal-to-service.revenueShare }}. ببینید شش ماه بعد چند نفرشان هنوز در این بخش‌اند.

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
(path: "mercenary.en.md", text: #"""
---
id: mercenary
title: Mercenaries
owner: Marketing
---

They like what they got and seldom come. Being content is no reason to come back: a better price or a nearer shop is
enough to take them elsewhere.

## What to do

- Ask when they will need it again, and remind them then; many simply have no occasion.
- Show what else of ours goes with what they liked.
- Give a reason that grows with every order: points, a service, a fixed price; not one large discount.
- Know what rivals offer them, and name what only we have.
- Remember their choices, so that the second order is shorter than the first.

Do not take a good score for loyalty, and do not buy the next order with a price that we cannot keep.

## How to know it works

Mercenaries today: {{ segments.mercenary.count }}; their share of revenue: {{ segments.mercenary.revenueShare }}.
It works when more of them become apostles; a smaller segment alone may mean that they are gone.

"""#),
(path: "mercenary.fa.md", text: #"""
---
id: mercenary
title: راضیِ گذری
owner: بازاریابی
---

از آنچه گرفته‌اند خوششان آمده، ولی کم می‌آیند. راضی بودن دلیل برگشتن نیست؛ قیمتی بهتر یا فروشگاهی نزدیک‌تر بس است
تا جای دیگری بروند.

## چه کنیم

- بپرسید چه وقت باز به آن نیاز دارند و همان وقت یادآوری کنید؛ خیلی‌ها فقط بهانه‌ای برای خرید ندارند.
- نشان دهید کدام کالای دیگر ما به آنچه پسندیده‌اند می‌خورد.
- دلیلی بدهید که با هر سفارش بیشتر شود: امتیاز، خدمت، قیمت ثابت؛ نه یک تخفیف بزرگ.
- بدانید رقیبان چه به آن‌ها پیشنهاد می‌دهند و بگویید چه چیزی فقط نزد ماست.
- انتخاب‌هایشان را به یاد داشته باشید تا سفارش دوم از اولی کوتاه‌تر باشد.

نمرهٔ خوب را وفاداری نگیرید و سفارش بعدی را با قیمتی نخرید که نمی‌توانید نگهش دارید.

## از کجا بدانیم اثر کرده است

راضیان گذری امروز: {{ segments.mercenary.count }}؛ سهمشان از درآمد: {{ segments.mercenary.revenueShare }}. وقتی نتیجه
داده که شمار بیشتری هوادار شوند؛ کوچک شدن بخش به‌تنهایی شاید یعنی رفته‌اند.

"""#),
(path: "motive-attitudinal.en.md", text: #"""
---
id: motive-attitudinal
title: Attitudinal loyalty
owner: Loyalty team
family: loyalty-motive
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: lastNPS, atLeast: 9 }
    - { fact: discountShare, below: segments.discountShare }
---

Loyal buyers who would recommend us and need no discount for it. They like what we stand for.

## What to do

- Give them something to tell: who makes it, where it comes from, what we will not do.
- Make recommending easy and worth it for the friend as well.
- Ask their view before we decide, and report what became of it.
- Invite a few to see behind the counter.
- Answer what they say about us in public, by name and with thanks.

Do not turn their liking into advertising without asking, and do not pay for praise.

## How to know it works

Attitudinal loyalty today: {{ segments.motive-attitudinal.count }}; their share of revenue:
{{ segments.motive-attitudinal.revenueShare }}. See whether new customers name them as who referred them.

"""#),
(path: "motive-attitudinal.fa.md", text: #"""
---
id: motive-attitudinal
title: وفاداری نگرشی
owner: باشگاه مشتریان
---

خریداران وفاداری که ما را توصیه می‌کنند و برایش تخفیفی هم لازم ندارند. آنچه هستیم را دوست دارند.

## چه کنیم

- چیزی برای گفتن دستشان بدهید: سازنده کیست، از کجا می‌آید، چه کاری را هرگز نمی‌کنیم.
- معرفی کردن را آسان کنید، طوری که برای دوستشان هم ارزش داشته باشد.
- پیش از تصمیم نظرشان را بپرسید و بعد بگویید به کجا رسید.
- چند نفرشان را به دیدن پشت پیشخان دعوت کنید.
- هر چه در جمع دربارهٔ ما می‌گویند، با نام و با سپاس پاسخ دهید.

بی‌اجازه از دوست‌داشتنشان تبلیغ نسازید و برای تعریف پول ندهید.

## از کجا بدانیم اثر کرده است

وفاداری نگرشی، امروز: {{ segments.motive-attitudinal.count }}؛ سهمشان از درآمد:
{{ segments.motive-attitudinal.revenueShare }}. ببینید مشتریان تازه آن‌ها را معرف خود می‌نامند یا نه.

"""#),
(path: "motive-behavioural.en.md", text: #"""
---
id: motive-behavioural
title: Behavioural loyalty
owner: Loyalty team
family: loyalty-motive
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: frequentAmongLoyal, is: true }
    - { fact: largeOrdersAmongLoyal, is: true }
    - any:
        - { fact: lastNPS, atLeast: 7 }
        - { fact: lastSatisfaction, is: good }
---

Loyal buyers who order more often and larger than most of the loyal, and are content. Their loyalty shows in
what they do.

## What to do

- Make each order a little easier than the last: the usual one in a step, a fixed day, one bill.
- Put them first where things are scarce, and tell them so.
- Surprise them now and then with something that fits, without a campaign behind it.
- Have a person call once a year who asks and listens.
- Settle a complaint of theirs the same day.

Do not take them for granted: who orders most is asked least, and is missed too late.

## How to know it works

Behavioural loyalty today: {{ segments.motive-behavioural.count }}; their share of revenue:
{{ segments.motive-behavioural.revenueShare }}. It works when their orders keep their rhythm while nothing is
discounted.

"""#),
(path: "motive-behavioural.fa.md", text: #"""
---
id: motive-behavioural
title: وفاداری رفتاری
owner: باشگاه مشتریان
---

خریداران وفاداری که از بیشتر وفاداران پرتکرارتر و بیشتر می‌خرند و راضی‌اند. وفاداری‌شان در کارشان پیداست.

## چه کنیم

- هر سفارش را اندکی آسان‌تر از پیش کنید: سفارش همیشگی با یک اشاره، روز ثابت، یک صورتحساب.
- هر جا چیزی کم است اول به آن‌ها بدهید و بگویید که چنین کرده‌اید.
- گاهی بی‌آنکه کمپینی در کار باشد، با چیزی به سلیقه‌شان غافلگیرشان کنید.
- سالی یک بار کسی زنگ بزند که می‌پرسد و گوش می‌دهد.
- شکایتشان را همان روز به سرانجام برسانید.

بودنشان را بدیهی نگیرید؛ از کسی که بیشتر می‌خرد کمتر می‌پرسیم و دیر می‌فهمیم که رفته است.

## از کجا بدانیم اثر کرده است

وفاداری رفتاری، امروز: {{ segments.motive-behavioural.count }}؛ سهمشان از درآمد:
{{ segments.motive-behavioural.revenueShare }}. وقتی نتیجه داده که بی‌تخفیف هم آهنگ سفارششان به هم نخورد.

"""#),
(path: "motive-exclusive.en.md", text: #"""
---
id: motive-exclusive
title: Loyal for want of another
owner: Product
family: loyalty-motive
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - { fact: exclusiveProduct, is: true }
---

Loyal buyers whose first product is to be had nowhere else. As long as that holds they stay; on the day a rival
has it, they choose for the first time.

## What to do

- Treat them as if they could leave tomorrow: one day they can.
- Widen what ties them: let them find a second thing here that they like.
- Keep supply and price steady, and do not use that there is no other shop.
- Ask how content they are; with nowhere to go, silence tells nothing.
- Watch who could bring the same thing, and be better before they come.

Do not raise the price because you can; it is remembered when there is a choice.

## How to know it works

Loyal for want of another today: {{ segments.motive-exclusive.count }}; their share of revenue:
{{ segments.motive-exclusive.revenueShare }}. It works when more of them order from a second category as well.

"""#),
(path: "motive-exclusive.fa.md", text: #"""
---
id: motive-exclusive
title: وفاداری انحصاری
owner: محصول
---

خریداران وفاداری که محصول اولشان جای دیگری پیدا نمی‌شود. تا چنین است می‌مانند؛ روزی که رقیب هم داشته باشد، برای
نخستین بار انتخاب می‌کنند.

## چه کنیم

- طوری رفتار کنید که انگار فردا می‌توانند بروند؛ روزی می‌توانند.
- پیوندشان را پهن‌تر کنید: بگذارید چیز دومی هم اینجا بیابند که دوست دارند.
- موجودی و قیمت را ثابت نگه دارید و از نبودنِ فروشگاه دیگر سوءاستفاده نکنید.
- رضایتشان را بپرسید؛ کسی که جای دیگری ندارد، سکوتش چیزی نمی‌گوید.
- زیر نظر داشته باشید چه کسی می‌تواند همان را بیاورد و پیش از آمدنش بهتر باشید.

چون می‌توانید قیمت را بالا نبرید؛ روزی که انتخاب داشته باشند یادشان می‌ماند.

## از کجا بدانیم اثر کرده است

وفاداری انحصاری، امروز: {{ segments.motive-exclusive.count }}؛ سهمشان از درآمد:
{{ segments.motive-exclusive.revenueShare }}. وقتی نتیجه داده که بیشترشان از دستهٔ دومی هم سفارش بدهند.

"""#),
(path: "motive-habit.en.md", text: #"""
---
id: motive-habit
title: Habitual loyalty
owner: Marketing
family: loyalty-motive
rule:
  all:
    - { fact: loyalByOrders, is: true }
    # Known from six order days on.
    - { fact: gapVariation, atMost: segments.regularGaps }
    - any:
        - { fact: lastNPS, known: false }
        - { fact: lastNPS, atMost: 8 }
---

Loyal buyers as regular as a clock who do not praise us, or do not say. They come because they came last time.

## What to do

- Disturb nothing: same product, same place, same few steps.
- Make the habit firmer: a reminder by their own rhythm, a standing order that can be skipped.
- Notice the first missed turn, and ask within days whether all is well.
- Once or twice a year add a reason beyond habit: a taste, a story, a person’s name.
- Try every change of site, pack or price on a small part of them first.

Do not send many messages; who is asked every week why they buy begins to wonder.

## How to know it works

Habitual loyalty today: {{ segments.motive-habit.count }}; their share of revenue:
{{ segments.motive-habit.revenueShare }}. Watch how many miss their usual turn in the month after a change.

"""#),
(path: "motive-habit.fa.md", text: #"""
---
id: motive-habit
title: وفاداری عادتی
owner: بازاریابی
---

خریداران وفاداری که مثل ساعت منظم‌اند و تعریفی از ما نمی‌کنند یا چیزی نمی‌گویند. می‌آیند چون بار پیش هم آمده
بودند.

## چه کنیم

- چیزی را به هم نزنید: همان محصول، همان جا، همان چند قدم.
- عادت را محکم‌تر کنید: یادآوری به آهنگ خودشان، سفارش دوره‌ای که بشود یک نوبتش را نخواست.
- نخستین نوبت جاافتاده را ببینید و تا چند روز بعد حالشان را بپرسید.
- سالی یکی دو بار دلیلی بیش از عادت بدهید: یک مزه، یک داستان، نام یک آدم.
- هر تغییر در سایت، بسته یا قیمت را اول روی گروه کوچکی از آن‌ها بیازمایید.

پیام زیاد نفرستید؛ کسی که هر هفته از او بپرسند چرا می‌خری، کم‌کم به فکر می‌افتد.

## از کجا بدانیم اثر کرده است

وفاداری عادتی، امروز: {{ segments.motive-habit.count }}؛ سهمشان از درآمد:
{{ segments.motive-habit.revenueShare }}. پس از هر تغییر ببینید چند نفر نوبت همیشگی‌شان را جا انداخته‌اند.

"""#),
(path: "motive-incentive.en.md", text: #"""
---
id: motive-incentive
title: Loyal for the incentive
owner: Loyalty team
family: loyalty-motive
rule:
  all:
    - { fact: loyalByOrders, is: true }
    - any:
        - all:
            - { fact: discountShare, atLeast: segments.discountShare }
            - { fact: discountShare, atLeast: shop + segments.discountAboveShop }
        - all:
            - { fact: redeemsMuch, known: true }
            - { fact: redeemsMuch, is: true }
---

Loyal buyers who mostly order with a discount, or spend many points. The reward brings them; the question is
whether anything else does.

## What to do

- Let rewards be earned by staying, and show how far the next one is.
- Move from money to things: a tasting, a place in the queue, a gift by taste.
- Keep the rules short and do not change them during the year.
- Give half of them one reward fewer for a season, by lot, and compare.
- Use the points’ record to learn what they like, and recommend by it.

Do not let points lapse quietly, and do not answer every silence with a discount.

## How to know it works

Loyal for the incentive today: {{ segments.motive-incentive.count }}; their share of revenue:
{{ segments.motive-incentive.revenueShare }}. It works when their orders without a discount grow while the
number of orders holds.

"""#),
(path: "motive-incentive.fa.md", text: #"""
---
id: motive-incentive
title: وفاداری تشویقی
owner: باشگاه مشتریان
---

خریداران وفاداری که بیشتر با تخفیف سفارش می‌دهند یا امتیاز زیادی خرج می‌کنند. پاداش می‌آوردشان؛ پرسش این است که
چیز دیگری هم می‌آورد یا نه.

## چه کنیم

- پاداش با ماندن به دست بیاید و معلوم باشد تا بعدی چقدر مانده است.
- از پول به چیزهای دیگر بروید: چشیدن، نوبت زودتر، هدیه‌ای به سلیقهٔ خودشان.
- قاعده‌ها را کوتاه نگه دارید و میان سال عوضشان نکنید.
- یک فصل به نیمی از آن‌ها، به قید قرعه، یک پاداش کمتر بدهید و مقایسه کنید.
- از سابقهٔ امتیازها بفهمید چه دوست دارند و بر همان پایه پیشنهاد دهید.

امتیازها را بی‌صدا باطل نکنید و هر سکوتی را با تخفیف پاسخ ندهید.

## از کجا بدانیم اثر کرده است

وفاداری تشویقی، امروز: {{ segments.motive-incentive.count }}؛ سهمشان از درآمد:
{{ segments.motive-incentive.revenueShare }}. وقتی نتیجه داده که سفارش بی‌تخفیفشان بیشتر شود و شمار سفارش‌ها کم
نشود.

"""#),
(path: "motive-switching-cost.en.md", text: #"""
---
id: motive-switching-cost
title: Held by switching cost
owner: Customer service
family: loyalty-motive
rule:
  all:
    - { fact: contractRunning, is: true }
    - any:
        - { fact: lastNPS, atMost: 6 }
        - { fact: lastSatisfaction, is: bad }
---

A contract runs, and their latest word was bad. They stay because leaving is tiresome, and they tell others so.

## What to do

- Call before the contract’s last quarter: what must change so that they would sign again?
- Mend the named fault first; speak of renewal afterwards.
- Make leaving plain and fair; whoever may go freely finds it easier to stay.
- Show each quarter what they got for their money.
- Have the head of sales know each of these names.

Do not hide the notice period or renew silently: it holds one more year and no longer.

## How to know it works

Held by switching cost today: {{ segments.motive-switching-cost.count }}; their share of revenue:
{{ segments.motive-switching-cost.revenueShare }}. It works when their next score is better before the contract
ends.

"""#),
(path: "motive-switching-cost.fa.md", text: #"""
---
id: motive-switching-cost
title: وفاداری ناشی از هزینهٔ جابه‌جایی
owner: خدمات مشتریان
---

قراردادشان جاری است و آخرین حرفشان بد بوده. می‌مانند چون رفتن دردسر دارد، و همین را به دیگران هم می‌گویند.

## چه کنیم

- پیش از سه ماه آخر قرارداد زنگ بزنید: چه باید عوض شود تا دوباره امضا کنند؟
- اول همان عیبی را که گفته‌اند برطرف کنید؛ بعد از تمدید حرف بزنید.
- راه رفتن را روشن و منصفانه کنید؛ کسی که آزاد است آسان‌تر می‌ماند.
- هر فصل نشان دهید در برابر پولشان چه گرفته‌اند.
- مدیر فروش نام تک‌تکشان را بداند.

مهلت فسخ را پنهان و قرارداد را بی‌صدا تمدید نکنید؛ یک سال دیگر نگهشان می‌دارد و نه بیشتر.

## از کجا بدانیم اثر کرده است

امروز: {{ segments.motive-switching-cost.count }}؛ سهمشان از درآمد:
{{ segments.motive-switching-cost.revenueShare }}. وقتی نتیجه داده که نمرهٔ بعدی‌شان پیش از پایان قرارداد بهتر
شود.

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
(path: "researcher.en.md", text: #"""
---
id: researcher
title: Researcher
owner: Product
---

They lay products side by side and read to the end. They will decide by facts, ours or somebody else’s.

## What to do

- Give the facts in full and in one table: origin, weight, price a cup, how it keeps.
- Name for whom a product is not; nothing makes the rest more believable.
- Show reviews with their low scores, and what we changed because of them.
- Let them ask somebody who knows, and put the answer where the next one finds it.
- Keep what they compared for their next visit.

Do not hurry them, and do not hide the comparison with others: they make it anyway.

## How to know it works

Researchers in the last 30 days: {{ visitors.families[researcher].count }}. Look at what is compared most, and
whether a page that was mended is left less often.

"""#),
(path: "researcher.fa.md", text: #"""
---
id: researcher
title: پژوهنده
owner: محصول
---

محصولات را کنار هم می‌گذارند و تا آخر می‌خوانند. با واقعیت تصمیم می‌گیرند، از ما یا از کسی دیگر.

## چه کنیم

- همهٔ واقعیت‌ها را در یک جدول بدهید: خاستگاه، وزن، قیمت هر فنجان، روش نگهداری.
- بگویید هر محصول به کار چه کسی نمی‌آید؛ هیچ‌چیز بقیهٔ حرف را باورپذیرتر نمی‌کند.
- نظرها را با نمره‌های پایینشان نشان دهید و بگویید به‌خاطرشان چه را عوض کردیم.
- بگذارید از آدمی کاردان بپرسند و پاسخ را جایی بگذارید که نفر بعدی هم ببیند.
- آنچه مقایسه کرده‌اند برای بازدید بعدی نگه دارید.

شتاب‌زده‌شان نکنید و مقایسه با دیگران را پنهان نکنید؛ خودشان مقایسه می‌کنند.

## از کجا بدانیم اثر کرده است

پژوهنده‌ها در ۳۰ روز گذشته: {{ visitors.families[researcher].count }}. ببینید چه چیزی بیشتر مقایسه می‌شود و پس
از اصلاح یک صفحه، کمتر از آن می‌روند یا نه.

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
(path: "rfm-about-to-sleep.en.md", text: #"""
---
id: rfm-about-to-sleep
title: About to sleep
owner: Marketing
---

Their last order lies a while back, and they never ordered much. Without a word they will be gone in a month or
two.

## What to do

- Remind them of what they bought, with its picture and one step to have it again.
- Tell what has become better since then.
- Make a small offer to half of them, by lot, and compare with the other half.
- Offer a pause in messages instead of silence.

Do not spend more on bringing them back than one order earns.

## How to know it works

In this segment today: {{ segments.rfm-about-to-sleep.count }}. Compare who ordered within a month among those
written to and the others.

"""#),
(path: "rfm-about-to-sleep.fa.md", text: #"""
---
id: rfm-about-to-sleep
title: رو به خواب
owner: بازاریابی
---

مدتی از آخرین سفارششان گذشته و هرگز زیاد نخریده‌اند. بی هیچ حرفی، یکی دو ماه دیگر رفته‌اند.

## چه کنیم

- آنچه خریده بودند را با عکس و یک قدم تا خرید دوباره به یادشان بیاورید.
- بگویید از آن وقت چه بهتر شده است.
- به قید قرعه به نیمی از آن‌ها پیشنهاد کوچکی بدهید و با نیم دیگر بسنجید.
- به جای قطع ارتباط، پیشنهاد کنید پیام‌ها مدتی کمتر شود.

برای برگرداندنشان بیش از سود یک سفارش خرج نکنید.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-about-to-sleep.count }}. ببینید میان کسانی که پیام گرفته‌اند و دیگران، چند نفر
تا یک ماه سفارش داده‌اند.

"""#),
(path: "rfm-at-risk.en.md", text: #"""
---
id: rfm-at-risk
title: At risk
owner: Customer service
---

They used to order well and have been silent for long. Something came between: a fault, a rival, another life.

## What to do

- Look first for an open complaint or a low score, and mend it before writing.
- Write in a person’s name, with what they used to buy, and ask.
- Offer a way back that costs them nothing: a taste, an easy return.
- Hand the reasons they give to whoever can remove them.

Do not open with a discount; it answers a question that nobody asked.

## How to know it works

In this segment today: {{ segments.rfm-at-risk.count }}. Count how many ordered again within 60 days of the
message, beside those who were not written to.

"""#),
(path: "rfm-at-risk.fa.md", text: #"""
---
id: rfm-at-risk
title: در خطر
owner: خدمات مشتریان
---

پیش‌تر خوب سفارش می‌دادند و مدتی دراز است خبری نیست. چیزی پیش آمده: یک عیب، یک رقیب، زندگی دیگری.

## چه کنیم

- اول دنبال شکایت باز یا نمرهٔ پایین بگردید و پیش از نوشتن درستش کنید.
- به نام یک آدم بنویسید، با یاد آنچه می‌خریدند، و بپرسید.
- راه برگشتی بدهید که برایشان خرجی ندارد: یک نمونه، برگشت آسان.
- دلیل‌هایی را که می‌گویند به کسی بسپارید که چاره‌اش دست اوست.

با تخفیف آغاز نکنید؛ پاسخ پرسشی است که کسی نپرسیده.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-at-risk.count }}. بشمارید چند نفر تا ۶۰ روز پس از پیام دوباره سفارش داده‌اند،
در کنار کسانی که پیامی نگرفته‌اند.

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
(path: "rfm-hibernating.en.md", text: #"""
---
id: rfm-hibernating
title: Hibernating
owner: Marketing
---

Long silent, and few orders before that. Some wake with the season; most do not.

## What to do

- Write before the season in which they bought, and only then.
- Keep it to one message with one thing.
- Use them to try out new openings: little is lost.
- Delete addresses that have not answered for two years.

Do not count them as customers when you count how well things go.

## How to know it works

In this segment today: {{ segments.rfm-hibernating.count }}. If a season’s message brings fewer orders than it
costs, leave it out next time.

"""#),
(path: "rfm-hibernating.fa.md", text: #"""
---
id: rfm-hibernating
title: به‌خواب‌رفته
owner: بازاریابی
---

مدت‌هاست خبری نیست و پیش از آن هم کم خریده‌اند. بعضی با فصل بیدار می‌شوند؛ بیشترشان نه.

## چه کنیم

- پیش از همان فصلی که خریده بودند بنویسید و نه وقت دیگر.
- به یک پیام با یک چیز بسنده کنید.
- شروع‌های تازه را روی همین‌ها بیازمایید؛ چیز زیادی از دست نمی‌رود.
- نشانی‌هایی را که دو سال پاسخی نداده‌اند پاک کنید.

وقتی حساب می‌کنید کارها چطور پیش می‌رود، این‌ها را مشتری نشمارید.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-hibernating.count }}. اگر پیام فصل کمتر از هزینه‌اش سفارش آورد، بار دیگر
نفرستید.

"""#),
(path: "rfm-lost.en.md", text: #"""
---
id: rfm-lost
title: Lost
owner: Marketing
---

The longest silent, with the fewest orders. Most came once, for a reason that has passed.

## What to do

- Look at what they bought and how they came: which doors bring people who never return?
- Send one invitation a year, with an easy way to say no.
- Learn from the few who do come back; ask them why.
- Spend the rest of the money on those who came last month.

Do not buy them back with deep discounts; that wins the sum and not the customer.

## How to know it works

In this segment today: {{ segments.rfm-lost.count }}. The size only grows with time; watch instead from which
channel they came.

"""#),
(path: "rfm-lost.fa.md", text: #"""
---
id: rfm-lost
title: ازدست‌رفته
owner: بازاریابی
---

درازترین سکوت و کمترین سفارش از آن‌هاست. بیشترشان یک بار آمده‌اند، به دلیلی که گذشته است.

## چه کنیم

- ببینید چه خریده‌اند و از کجا آمده‌اند: کدام در آدم‌هایی می‌آورد که هرگز برنمی‌گردند؟
- سالی یک دعوت بفرستید، با راهی آسان برای نه گفتن.
- از اندک کسانی که برمی‌گردند بیاموزید؛ بپرسید چرا.
- بقیهٔ پول را خرج کسانی کنید که ماه پیش آمده‌اند.

با تخفیف سنگین بازشان نخرید؛ مبلغ را می‌برد و مشتری را نمی‌آورد.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-lost.count }}. شمارشان با زمان فقط بیشتر می‌شود؛ به جایش ببینید از کدام کانال
آمده بودند.

"""#),
(path: "rfm-loyal.en.md", text: #"""
---
id: rfm-loyal
title: Loyal
owner: Loyalty team
---

They order often and were here not long ago. They carry the shop; the best of them stand a step higher, among
the champions.

## What to do

- Keep the rhythm easy: a standing order, a reminder by their own time.
- Let them see first what is new, and say why they do.
- Ask what would make them recommend us, and do the smallest of it at once.
- Thank them in proportion: something by taste, not by price.

Do not spend discounts on orders that come anyway.

## How to know it works

In this segment today: {{ segments.rfm-loyal.count }}. See under “Members by month” whether the number holds
while champions grow.

"""#),
(path: "rfm-loyal.fa.md", text: #"""
---
id: rfm-loyal
title: وفاداران
owner: باشگاه مشتریان
---

پرتکرار سفارش می‌دهند و مدت زیادی از آخرین خریدشان نگذشته است. بار فروشگاه بر دوش آن‌هاست؛ بهترین‌هایشان یک پله
بالاتر، میان قهرمانان‌اند.

## چه کنیم

- آهنگشان را آسان نگه دارید: سفارش دوره‌ای، یادآوری سر وقت خودشان.
- بگذارید تازه‌ها را اول ببینند و بگویید چرا.
- بپرسید چه چیزی باعث می‌شود ما را توصیه کنند و کوچک‌ترینش را بی‌درنگ انجام دهید.
- به اندازه قدردانی کنید: چیزی به سلیقه‌شان، نه به قیمت.

تخفیف را خرج سفارشی نکنید که به هر حال می‌آید.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-loyal.count }}. در «اعضا به تفکیک ماه» ببینید با بیشتر شدن قهرمانان، این شمار
هم می‌ماند یا نه.

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
(path: "rfm-new.en.md", text: #"""
---
id: rfm-new
title: New
owner: Marketing
---

Among the most recent buyers, with the fewest orders. For most it was the first.

## What to do

- Explain what they bought on the day it arrives, in a minute’s reading.
- Ask after three days whether all is well, and answer a bad score the same day.
- Suggest one second order, not ten.
- Keep out of their way otherwise for a month.

Do not ask for a recommendation before the first order has proved itself.

## How to know it works

In this segment today: {{ segments.rfm-new.count }}. The ladder of repeat orders on “Retention” shows whether
more of them come a second time.

"""#),
(path: "rfm-new.fa.md", text: #"""
---
id: rfm-new
title: نوآمدگان
owner: بازاریابی
---

از تازه‌ترین خریداران‌اند و کمترین سفارش را دارند. برای بیشترشان نخستین بار بوده است.

## چه کنیم

- همان روز که می‌رسد، در یک دقیقه خواندن بگویید چه خریده‌اند و چگونه به کار می‌آید.
- سه روز بعد بپرسید همه‌چیز خوب است یا نه و نمرهٔ بد را همان روز پاسخ دهید.
- یک سفارش دوم پیشنهاد دهید، نه ده تا.
- جز این، یک ماه کاری به کارشان نداشته باشید.

پیش از آنکه سفارش اول خودش را نشان دهد، نخواهید ما را معرفی کنند.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-new.count }}. پلکان خرید دوباره در صفحهٔ «نگهداشت» نشان می‌دهد بیشترشان بار
دوم هم می‌آیند یا نه.

"""#),
(path: "rfm-potential-loyalist.en.md", text: #"""
---
id: rfm-potential-loyalist
title: Potential loyalist
owner: Loyalty team
---

They were here lately and have ordered more than once. Another good order or two, and it becomes a habit.

## What to do

- Suggest the next order by what they bought, at about the time they would need it.
- Invite them to the club now, with one benefit that can be used at once.
- Let the third order go especially well: checked, on time, with a line by hand.
- Show a second category that goes with their first.

Do not send them what goes to everybody; at this point one wrong message weighs much.

## How to know it works

In this segment today: {{ segments.rfm-potential-loyalist.count }}. See how many of a month’s members are among
the loyal two months later.

"""#),
(path: "rfm-potential-loyalist.fa.md", text: #"""
---
id: rfm-potential-loyalist
title: وفاداران بالقوه
owner: باشگاه مشتریان
---

به‌تازگی اینجا بوده‌اند و بیش از یک بار سفارش داده‌اند. یکی دو سفارش خوب دیگر، و عادت می‌شود.

## چه کنیم

- سفارش بعدی را بر پایهٔ خریدشان و نزدیک وقت نیازشان پیشنهاد دهید.
- همین حالا به باشگاه دعوتشان کنید، با یک مزیت که فوراً به کار بیاید.
- سفارش سوم را بی‌نقص برسانید: بازبینی‌شده، سر وقت، با یک خط دست‌نویس.
- دستهٔ دومی را نشان دهید که با دستهٔ اولشان جور است.

پیام همگانی برایشان نفرستید؛ در این نقطه یک پیام نابجا گران تمام می‌شود.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-potential-loyalist.count }}. ببینید از اعضای هر ماه چند نفر دو ماه بعد میان
وفاداران‌اند.

"""#),
(path: "rfm-promising.en.md", text: #"""
---
id: rfm-promising
title: Promising
owner: Marketing
---

They ordered fairly lately and hardly more than once. Nothing is decided yet.

## What to do

- Write once, about the thing they bought: how it was, what goes with it.
- Give a reason with a date, such as the season’s first harvest.
- Make reordering a single step from the message.
- If nothing comes, ask one question and leave it at that.

Do not treat them as regulars; they do not know us well enough for familiar tones.

## How to know it works

In this segment today: {{ segments.rfm-promising.count }}. See how many move to “Potential loyalist” and how
many fall asleep.

"""#),
(path: "rfm-promising.fa.md", text: #"""
---
id: rfm-promising
title: امیدبخش
owner: بازاریابی
---

چندان دور نیست که سفارش داده‌اند، اما بیشترشان یک بار. هنوز چیزی معلوم نیست.

## چه کنیم

- یک بار دربارهٔ همان خرید بنویسید: چطور بود، چه چیزی با آن جور است.
- دلیلی تاریخ‌دار بدهید، مانند نخستین چین فصل.
- سفارش دوباره از دل پیام فقط یک قدم باشد.
- اگر خبری نشد، یک پرسش بپرسید و بس.

مثل مشتری همیشگی با آن‌ها خودمانی نشوید؛ هنوز ما را آن‌قدر نمی‌شناسند.

## از کجا بدانیم اثر کرده است

امروز در این بخش: {{ segments.rfm-promising.count }}. ببینید چند نفر به «وفاداران بالقوه» می‌رسند و چند نفر به
خواب می‌روند.

"""#),
(path: "sudden.en.md", text: #"""
---
id: sudden
title: Sudden buyer
owner: Marketing
family: before-purchase
rule: { fact: firstOrderOnFirstVisit, is: true }
---

They ordered on the very day they first came by. They compared little and know us hardly at all, so what comes
next decides.

## What to do

- Keep the first page quick and plain: price, delivery day, one button.
- Confirm at once, and say who to ask if something is wrong.
- Explain after the order what others read before it: how to use it, how to keep it.
- Ask within a week whether it is what they expected; take it back if not.
- Suggest a second thing only when the first has arrived.

Do not hurry them with counters and last pieces that are not true.

## How to know it works

Sudden buyers today: {{ segments.sudden.count }}; their share of revenue: {{ segments.sudden.revenueShare }}.
Compare how many order a second time with customers in general.

"""#),
(path: "sudden.fa.md", text: #"""
---
id: sudden
title: خریدار ناگهانی
owner: بازاریابی
---

همان روزی که نخستین بار سر زده‌اند سفارش داده‌اند. کم مقایسه کرده‌اند و ما را درست نمی‌شناسند؛ پس آنچه بعد پیش
می‌آید تعیین‌کننده است.

## چه کنیم

- صفحهٔ نخست را تند و روشن نگه دارید: قیمت، روز تحویل، یک دکمه.
- بی‌درنگ تأیید کنید و بگویید اگر ایرادی بود از چه کسی بپرسند.
- آنچه دیگران پیش از خرید می‌خوانند، پس از سفارش برایشان بگویید: روش مصرف، روش نگهداری.
- تا یک هفته بعد بپرسید همان است که می‌خواستند یا نه؛ اگر نبود پس بگیرید.
- چیز دوم را وقتی پیشنهاد دهید که اولی رسیده باشد.

با شمارش معکوس و «آخرین عدد» دروغین دستپاچه‌شان نکنید.

## از کجا بدانیم اثر کرده است

خریداران ناگهانی، امروز: {{ segments.sudden.count }}؛ سهمشان از درآمد: {{ segments.sudden.revenueShare }}.
ببینید در قیاس با همهٔ مشتری‌ها چند نفرشان بار دوم سفارش می‌دهند.

"""#),
(path: "switcher.en.md", text: #"""
---
id: switcher
title: Switcher
owner: Sales
family: before-purchase
rule:
  all:
    - { fact: orderCount, atMost: 0 }
    # Who names nobody is unknown; some write that there is none.
    - not: { fact: previousSupplier, in: [none, هیچ] }
---

Known people and firms who have not ordered yet and have told us where they buy now. Something there no longer
suits them, or they would not have said so.

## What to do

- Ask what made them look around, and answer that one point before anything else.
- Take the work of changing off them: papers, stock, a first delivery beside the old one.
- Let them try at small risk: a month’s contract, a sample box, an easy return.
- Name a customer like them who has changed over, with consent.
- Keep the offer open for a season; contracts elsewhere end when they end.

Do not run the other supplier down: they chose it once.

## How to know it works

Switchers today: {{ segments.switcher.count }}. See how many of one month’s members have ordered three months
later.

"""#),
(path: "switcher.fa.md", text: #"""
---
id: switcher
title: در پی تغییر
owner: فروش
---

کسان و شرکت‌هایی که هنوز سفارش نداده‌اند و گفته‌اند اکنون از کجا می‌خرند. آنجا چیزی دیگر به دلشان نیست، وگرنه
نمی‌گفتند.

## چه کنیم

- بپرسید چه شد که به فکر تغییر افتادند و پیش از هر حرف دیگر همان یک نکته را پاسخ دهید.
- زحمت تغییر را شما بکشید: کاغذبازی، موجودی، نخستین تحویل در کنار تأمین‌کنندهٔ پیشین.
- بگذارید کم‌خطر بیازمایند: قرارداد یک‌ماهه، جعبهٔ نمونه، برگشت آسان.
- مشتری‌ای همانند خودشان را نام ببرید که تغییر داده است، با رضایت او.
- پیشنهاد را یک فصل باز نگه دارید؛ قرارداد جای دیگر هر وقت تمام شود، شده است.

از تأمین‌کنندهٔ دیگر بد نگویید؛ روزی خودشان انتخابش کرده بودند.

## از کجا بدانیم اثر کرده است

در پی تغییر، امروز: {{ segments.switcher.count }}. ببینید از اعضای هر ماه چند نفر سه ماه بعد سفارش داده‌اند.

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
