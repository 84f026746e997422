extension Starter {
  /// For cron on a machine of one's own, with the program installed.
  static let cronScript = #"""
    #!/usr/bin/env bash
    # Checks the report and builds this week's edition, for cron on a machine of your own, such as every
    # Saturday at 6:00:
    #
    #   MAILTO=you@example.org
    #   0 6 * * 6  MOSHTARI=/usr/local/bin/moshtari /srv/report/scripts/weekly.sh
    #
    # cron mails what a command prints. This one prints nothing when all is well; when it is not, one
    # line, and below it what the program said. Every run leaves a line in weekly.log.
    #
    # The site of the last good run stays until a new one is whole: errors in the data or the texts, a full
    # disk or a machine that is switched off change nothing of it. Of two runs at once the second ends.
    #
    # scripts/fetch.sh, if you write one, is run first: it brings this week's files into data/.
    #
    # Variables: MOSHTARI  the program (default: moshtari on the PATH, which is short under cron)
    #            SITE      the folder of the site, such as /var/www/report (default: public)
    #            EDITION   the edition to keep (default: the week, such as 2026-W47; empty: none)
    #            NOTIFY    who is sent a mail on failure, by the command `mail` (default: nobody)
    #
    # Ends with 0: done; 1: errors in the settings, the texts or the data; 2: cannot run; 75: another run
    # is under way.
    set -euo pipefail
    cd "$(dirname "${BASH_SOURCE[0]}")/.."

    program=${MOSHTARI:-moshtari}
    site=${SITE:-public}
    edition=${EDITION-$(date +%G-W%V)}
    said=$(mktemp)
    trap 'rm -f "$said"' EXIT

    log() { printf '%s %s\n' "$(date '+%Y-%m-%d %H:%M:%S')" "$*" >>weekly.log; }

    fail() { # fail CODE SENTENCE
      log "failed: $2"
      local text="weekly report: $2; the site of the last good run stays in $site"
      { echo "$text" && cat "$said"; } >&2
      if [ -n "${NOTIFY:-}" ]; then
        { echo "$text" && cat "$said"; } | mail -s "weekly report: $2" "$NOTIFY" ||
          log "the mail to $NOTIFY could not be sent"
      fi
      exit "$1"
    }

    exec 9>.weekly.lock
    if ! flock --nonblock 9; then
      log "not run: another run is under way"
      echo "weekly report: another run is under way, so this one ends" >&2
      exit 75
    fi

    command -v "$program" >/dev/null || fail 2 "there is no program $program"

    if [ -x scripts/fetch.sh ]; then
      scripts/fetch.sh >"$said" 2>&1 || fail 2 "scripts/fetch.sh ended with $?"
    fi

    "$program" check >"$said" 2>&1 || fail $? "moshtari check found errors"

    if [ -n "$edition" ]; then
      "$program" build --output "$site" --edition "$edition" >"$said" 2>&1 ||
        fail $? "moshtari build failed"
    else
      "$program" build --output "$site" >"$said" 2>&1 || fail $? "moshtari build failed"
    fi
    log "done: $(tail -n 1 "$said")"

    """#
}
