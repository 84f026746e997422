extension Starter {
  /// GitHub Actions and Pages, with `version` of the program.
  static func gitHubRecipe(_ version: String) -> String {
    #"""
    # Checks the data and the texts and builds the report: every Saturday at 6:00 in Tehran, on every
    # push and pull request, and by hand (Actions > report > Run workflow).
    #
    # The program is built from source, in the image that Swift's makers publish, and kept in the cache:
    # there is no finished program to download. The first run takes a quarter of an hour, the others a
    # minute. Set these under Settings > Secrets and variables > Actions > Variables:
    #
    #   MOSHTARI_SOURCE   the address of Moshtari's git repository (needed)
    #   MOSHTARI_VERSION  the tag that is built; without it \#(version), which wrote this file. A branch is
    #                     built once and then taken from the cache.
    #   MOSHTARI_PAGES    yes: the site goes to GitHub Pages (Settings > Pages > Source: GitHub Actions).
    #                     Think first: such a site is public, also of a private repository, unless your
    #                     organisation has access control for Pages.
    #
    # What a run leaves: the site as its artifact `report`, for those who may read the repository; errors
    # beside the lines that they are about; and, of the weekly run, editions/YEAR-Wweek.json committed to
    # the branch. Editions are what "what changed" is told from: a cache or an artifact is deleted
    # after a time, the repository is not. Where the branch is protected, let this workflow push to it.
    #
    # When anything is wrong, the run ends with the error, GitHub tells whoever set the schedule, and the
    # published site stays as it was. A second run in the same week with other data is refused by
    # `--edition`; add `--replace-edition` there for that one run.
    #
    # Data that may not lie in the repository: write scripts/fetch.sh, which brings them into data/.
    name: report
    on:
      schedule:
        - cron: "30 2 * * 6"
      push:
        branches: [main]
      pull_request:
      workflow_dispatch:
    concurrency:
      group: report-${{ github.ref }}
    permissions:
      contents: read
    jobs:
      build:
        runs-on: ubuntu-24.04
        container: swift:6.2-noble
        timeout-minutes: 60
        permissions:
          contents: write
        env:
          MOSHTARI_SOURCE: ${{ vars.MOSHTARI_SOURCE }}
          MOSHTARI_VERSION: ${{ vars.MOSHTARI_VERSION || '\#(version)' }}
        defaults:
          run:
            shell: bash
        steps:
          - uses: actions/checkout@v4
          - name: What the program needs
            run: |
              apt-get update -qq
              apt-get install -y -qq --no-install-recommends libcmark-dev make pkg-config
              git config --global --add safe.directory "$GITHUB_WORKSPACE"
          - name: The program, where this version was built before
            id: program
            uses: actions/cache@v4
            with:
              path: .program
              key: moshtari-${{ env.MOSHTARI_VERSION }}-swift-6.2-noble
          - name: The program, from source
            if: steps.program.outputs.cache-hit != 'true'
            run: |
              git clone --depth 1 --branch "$MOSHTARI_VERSION" \
                "${MOSHTARI_SOURCE:?set the variable MOSHTARI_SOURCE}" "$RUNNER_TEMP/source"
              make -C "$RUNNER_TEMP/source" build
              install -D "$RUNNER_TEMP/source/.build/release/moshtari" .program/moshtari
          - name: Where the program is, and which week this is
            run: |
              echo "$GITHUB_WORKSPACE/.program" >> "$GITHUB_PATH"
              echo "EDITION=$(date +%G-W%V)" >> "$GITHUB_ENV"
          - name: This week's data
            run: if [ -x scripts/fetch.sh ]; then scripts/fetch.sh; fi
          - name: Check
            run: moshtari check --format github
          - name: Build
            if: github.event_name == 'push' || github.event_name == 'pull_request'
            run: moshtari build
          - name: Build this week's edition
            if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
            run: moshtari build --edition "$EDITION"
          - name: Keep the site
            uses: actions/upload-artifact@v4
            with:
              name: report
              path: public
              if-no-files-found: error
              retention-days: 90
          - name: Keep the edition
            if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
            run: |
              git add editions
              if git diff --cached --quiet; then exit 0; fi
              git -c user.name=report -c user.email=report@users.noreply.github.com \
                commit --quiet --message "Edition $EDITION"
              git pull --quiet --rebase --autostash
              git push --quiet
      pages:
        if: vars.MOSHTARI_PAGES == 'yes' && github.ref == 'refs/heads/main'
        needs: build
        runs-on: ubuntu-24.04
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deploy.outputs.page_url }}
        steps:
          - uses: actions/download-artifact@v4
            with:
              name: report
              path: public
          - uses: actions/upload-pages-artifact@v3
            with:
              path: public
          - id: deploy
            uses: actions/deploy-pages@v4

    """#
  }
}
