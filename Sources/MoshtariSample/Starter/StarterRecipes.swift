extension Starter {
  static let gitHubRecipe = """
    # Builds the report every Saturday at 6:00 Tehran time, on every push, and by hand.
    #
    # Set the repository variable MOSHTARI_ARCHIVE to the address of the program for Linux (a .tar.gz
    # that holds `moshtari`). The site is kept with the run as the artifact `report`, for those who
    # may read the repository; to publish it, add a step that copies `public` to your web server.
    name: report
    on:
      schedule:
        - cron: "30 2 * * 6"
      push:
        branches: [main]
      workflow_dispatch:
    permissions:
      contents: read
    jobs:
      build:
        runs-on: ubuntu-24.04
        steps:
          - uses: actions/checkout@v4
          - name: Get the program
            run: |
              mkdir -p "$RUNNER_TEMP/moshtari"
              curl --fail --location --silent --show-error "$MOSHTARI_ARCHIVE" |
                tar --extract --gzip --directory "$RUNNER_TEMP/moshtari"
              echo "$RUNNER_TEMP/moshtari" >> "$GITHUB_PATH"
            env:
              MOSHTARI_ARCHIVE: ${{ vars.MOSHTARI_ARCHIVE }}
          - name: Build the report
            run: moshtari build
          - uses: actions/upload-artifact@v4
            with:
              name: report
              path: public

    """

  static let gitLabRecipe = """
    # Builds the report on a schedule, on every push to the default branch, and by hand. Make the
    # schedule under CI/CD > Schedules: `30 2 * * 6` is Saturday 6:00 in Tehran.
    #
    # Set the variable MOSHTARI_ARCHIVE to the address of the program for Linux (a .tar.gz that
    # holds `moshtari`). The site is kept as the job's artifact, for those who may read the project.
    report:
      image: ubuntu:24.04
      rules:
        - if: $CI_PIPELINE_SOURCE == "schedule"
        - if: $CI_PIPELINE_SOURCE == "web"
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      before_script:
        - apt-get update
        - apt-get install --yes --no-install-recommends ca-certificates curl
        - curl --fail --location --silent --show-error "$MOSHTARI_ARCHIVE" --output moshtari.tar.gz
        - tar --extract --gzip --file moshtari.tar.gz --directory /usr/local/bin
      script:
        - moshtari build
      artifacts:
        paths:
          - public
        expire_in: 13 weeks

    """
}
