import MoshtariCore

extension Starter {
  /// The guide for editors.
  static func guide(_ options: StarterOptions, in language: Language) -> String {
    switch language {
    case .en: guideInEnglish(options)
    case .fa: guideInPersian(options)
    }
  }

  private static func guideInEnglish(_ options: StarterOptions) -> String {
    let other = options.languages.contains(.fa) ? " [راهنمای فارسی](README.fa.md)" : ""
    return """
      # This report

      A folder of plain files that becomes a site.\(other)

      | file or folder | holds |
      |---|---|
      | `moshtari.yaml` | the settings: title, languages, calendar, currency, and which file holds which table |
      | `data/` | \(options.own == nil ? "customers, orders, feedback, events, visits and spending as CSV: sample data to begin with" : "your tables as CSV, as they came") |
      | `notes/` | commentary for a page: what happened, and why |
      | `personas/` | a segment with a face: what its people want, and how many of them said so |
      | `pages/` | pages of your own, if you like |
      | `segments/` | what is done for a segment; these came with the program and are yours to change |
      | `images/` | pictures for the texts |
      | `editions/` | what the report said each week, written by `moshtari build --edition` |
      | `public/` | the site, made anew by every build; nothing else may lie there |

      ## To see it

          moshtari serve              # while you write: the browser shows each change, and each error
          moshtari check              # everything that a build would refuse; writes nothing
          moshtari build              # the site, in public/; open public/index.html, no server needed

      These are run in this folder; from elsewhere, name it: `moshtari build my-report`.

      ## To write a note

      Copy `notes/welcome.en.md`\(options.languages.contains(.fa) ? " and `notes/welcome.fa.md`" : "") to a new name and change the copy:

          ---
          title: Delivery was late in Tehran
          page: nps
          date: \(options.today.iso)
          author: Nasrin Kamali
          ---

          We have {{ customers.active }} active customers.

      The lines between the two `---` say where the note stands: `page` is `overview`, `segments`, `retention`,
      `nps`, `data-quality`, a segment such as `segment-loyal`, or a persona’s file name; `date` is a Gregorian
      day. A file without `.en` or `.fa` serves both languages. The rest is Markdown.

      Never type a number. Write its address between double braces, and it stays right when new data come:
      `{{ customers.active }}`, `{{ repeat.rate.value }}`, `{{ interval repeat.rate }}` for its 95% range. Every
      figure of the site has an address; `moshtari explain customers.active` says what it is and what it was
      computed from, and `public/report.json` holds them all.

      ## What the errors say

          error[unknown-address]: `customers` has no `activ`
            --> notes/welcome.en.md:18:22
             |
          18 | We have {{ customers.activ }} active customers.
             |                      ^^^^^
             = help: did you mean `customers.active`?

      What is wrong, in which file, line and column, and how to mend it. The word in brackets is the kind.

      - **error**: nothing is written until it is mended; the site of the last good build stays.
      - **rejected**: one row of the data could not be read. It is left out, counted and named on the page Data
        quality; above half a percent of a table it becomes an error. `moshtari build --rejected rejected.csv`
        writes all such rows with the reason.
      - **warning**: the site is built; somebody should look.

      \(options.own == nil ? ownDataInEnglish : checkDataInEnglish)

      ## Every week

      Keep the one that you use; each says at its top what it needs and what it does on failure.

      | file | for |
      |---|---|
      | `.github/workflows/report.yml` | GitHub Actions and Pages |
      | `.gitlab-ci.yml` | GitLab CI and Pages |
      | `scripts/weekly.sh` | cron on a machine of your own |

      All three check first, keep an edition of the week, and leave the published site as it was when anything is
      wrong.

      """
  }

  private static let ownDataInEnglish = """
    ## Your own data

    The tables are a tea club’s that does not exist. The shortest way to your own is a new folder that reads
    the headers of your files, and whose settings say what was found:

        moshtari init our-report --orders sales.csv --feedback survey.csv --currency EUR

    In this folder, by hand: put your files into `data/`, delete the sample’s, `notes/welcome.*` and
    `personas/regular.*`, and change these lines of `moshtari.yaml`:

    1. `title`, `currency`, `timezone`, `calendar`.
    2. `data`: leave out the tables that you do not have. Only orders or feedback must be there.
    3. For each table, what its columns are called, ours first:

           orders:
             file: data/sales.csv
             columns: { order_id: Order No., customer_id: Client, date: Sold on, amount: Total }
             dates: d/M/yyyy       # iso, jalali, or a pattern
             decimal: ","          # where 1.234,50 is meant
             notOrders: [cancelled]

    `moshtari check` says what is still missing, with the nearest name.
    """

  private static let checkDataInEnglish = """
    ## Your data

    `moshtari init` read the headers and rows of your files and wrote under `data` in `moshtari.yaml` what
    it took for what. Read those lines once: is each column the right one, are amounts before or after the
    discount, which statuses mean that nothing was bought? Columns that it did not know are named there.

    For new data, put a newer export in the place of the file, under the same name.
    """
}
