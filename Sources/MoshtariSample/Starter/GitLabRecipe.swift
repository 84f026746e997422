extension Starter {
  /// GitLab CI and Pages, with `version` of the program.
  static func gitLabRecipe(_ version: String) -> String {
    #"""
    # Checks the data and the texts and builds the report: on a schedule, on every push to the default
    # branch, on merge requests, and by hand. Make the schedule under Build > Pipeline schedules:
    # `30 2 * * 6` in UTC is Saturday 6:00 in Tehran.
    #
    # The program is built from source, in the image that Swift's makers publish, and kept in the cache:
    # there is no finished program to download. The first run takes a quarter of an hour, the others a
    # minute. Set these under Settings > CI/CD > Variables:
    #
    #   MOSHTARI_SOURCE      the address of Moshtari's git repository (needed)
    #   MOSHTARI_PUSH_TOKEN  a project access token (masked) with write_repository, so that the weekly run
    #                        commits its edition; without it the edition is in the job's artifact alone
    #   MOSHTARI_PAGES       yes: the site goes to GitLab Pages. Who may see it is said under Settings >
    #                        General > Visibility > Pages.
    #
    # What a run leaves: the site as the artifact of `report`, the checks on the tab Tests of the pipeline
    # and the merge request, and, of the weekly run, editions/YEAR-Wweek.json committed to the branch.
    # Editions are what "what changed" is told from: a cache or an artifact is deleted after a time, the
    # repository is not.
    #
    # When anything is wrong, the job fails, GitLab tells the owner of the schedule, and the published
    # site stays as it was. A second run in the same week with other data is refused by `--edition`;
    # add `--replace-edition` there for that one run.
    #
    # Data that may not lie in the repository: write scripts/fetch.sh, which brings them into data/.
    variables:
      # The tag that is built: the one that wrote this file. A branch is built once, then taken from the cache.
      MOSHTARI_VERSION: "\#(version)"

    report:
      image: swift:6.2-noble
      timeout: 1 hour
      # One run at a time.
      resource_group: report
      rules:
        - if: $CI_PIPELINE_SOURCE == "schedule"
        - if: $CI_PIPELINE_SOURCE == "web"
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      cache:
        key: moshtari-$MOSHTARI_VERSION-swift-6.2-noble
        paths:
          - .program
      before_script:
        - apt-get update -qq
        - apt-get install -y -qq --no-install-recommends git libcmark-dev make pkg-config
        - |
          if [ ! -x .program/moshtari ]; then
            git clone --depth 1 --branch "$MOSHTARI_VERSION" \
              "${MOSHTARI_SOURCE:?set the variable MOSHTARI_SOURCE}" /tmp/source
            make -C /tmp/source build
            install -D /tmp/source/.build/release/moshtari .program/moshtari
          fi
        - export PATH="$PWD/.program:$PATH" EDITION="$(date +%G-W%V)"
        - if [ -x scripts/fetch.sh ]; then scripts/fetch.sh; fi
      script:
        - |
          if ! moshtari check --format junit > check.xml; then
            moshtari check
            exit 1
          fi
        - |
          case "$CI_PIPELINE_SOURCE" in
            schedule | web) moshtari build --edition "$EDITION" ;;
            *) moshtari build ;;
          esac
        - |
          case "$CI_PIPELINE_SOURCE" in schedule | web) ;; *) exit 0 ;; esac
          if [ -z "${MOSHTARI_PUSH_TOKEN:-}" ]; then
            echo "MOSHTARI_PUSH_TOKEN is not set: keep editions/$EDITION.json of the artifact yourself"
            exit 0
          fi
          git add editions
          if git diff --cached --quiet; then exit 0; fi
          git -c user.name=report -c user.email=report@example.invalid \
            commit --quiet --message "Edition $EDITION"
          git push --quiet --push-option ci.skip \
            "https://report:$MOSHTARI_PUSH_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git" \
            "HEAD:$CI_COMMIT_BRANCH"
      artifacts:
        when: always
        paths:
          - public
          - editions
        reports:
          junit: check.xml
        expire_in: 13 weeks

    pages:
      image: swift:6.2-noble
      stage: deploy
      needs: [report]
      rules:
        - if: $MOSHTARI_PAGES == "yes" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      script:
        - test -e public/index.html
      artifacts:
        paths:
          - public

    """#
  }
}
