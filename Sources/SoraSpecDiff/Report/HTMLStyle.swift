/// The style sheet of the page, and the policy that lets the page load nothing besides.
enum HTMLStyle {
    /// The [policy](https://www.w3.org/TR/CSP3/): no network, no script, and no style but this one, known by its SHA-256.
    static let policy =
        "default-src 'none'; style-src 'sha256-otw1seoEKWwR+5awsFhl0j8XOm5uAS5GhK4Y2mwuczo='; base-uri 'none'; form-action 'none'"

    /// The style sheet.
    static let text = """

        :root {
          color-scheme: light dark;
          --paper: #fff; --ink: #1f2328; --quiet: #59636e; --edge: #d1d9e0; --field: #f6f8fa; --link: #0550ae;
          --red: #b3261e; --amber: #8a5200; --blue: #0550ae; --green: #116329;
          --old: #ffebe9; --new: #e6f6ea; --old-mark: #ffc1ba; --new-mark: #aceebb;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181d; --ink: #e6eaef; --quiet: #9aa5b1; --edge: #343c46; --field: #1c222a; --link: #8ab8ff;
            --red: #ff9d94; --amber: #f0b455; --blue: #8ab8ff; --green: #7ddb93;
            --old: #3a1d1f; --new: #16301f; --old-mark: #7a2c2c; --new-mark: #235c36;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
        h2 { margin: 0; font-size: 1.0625rem; line-height: 1.4; font-weight: 500; overflow-wrap: anywhere; }
        .document { display: block; font-size: .8125rem; color: var(--quiet); }
        a { color: var(--link); }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: .25rem; }
        small, .place, .documents, legend, dt { font-size: .8125rem; color: var(--quiet); }
        code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        code { padding: .1em .3em; border-radius: .25rem; background: var(--field); overflow-wrap: anywhere; }

        .documents { margin: -.5rem 0 1rem; }
        .versions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1rem; }
        .versions div { flex: 1 1 8rem; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: .5rem; }
        .versions dd { margin: 0; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
        .versions small { display: block; font-weight: 400; }
        .major dd { color: var(--red); }
        .minor dd { color: var(--amber); }
        fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 .75rem; padding: 0; border: 0; }
        legend { padding: 0; }
        label { display: inline-flex; gap: .375rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
        input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--link); }
        label.error, label.breaks, .level, .effect .breaks { color: var(--red); }
        label.warning, label.may-break, .warning .level, .may-break .level, .effect .may-break { color: var(--amber); }
        label.info, .info .level { color: var(--blue); }
        label.adds, .adds .level { color: var(--green); }
        nav { max-height: 11rem; overflow-y: auto; padding: .25rem .75rem; border: 1px solid var(--edge); border-radius: .5rem; }
        nav ol { margin: 0; padding: 0; list-style: none; }
        nav li { padding: .125rem 0; font-size: .875rem; overflow-wrap: anywhere; }
        nav a { text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        summary { cursor: pointer; color: var(--quiet); font-size: .875rem; }

        section { margin: 2rem 0 0; scroll-margin-top: 1rem; }
        section > details ul { margin: .25rem 0 0; padding-left: 1.25rem; font-size: .875rem; }
        .findings { margin: .75rem 0 0; padding: 0; list-style: none; border: 1px solid var(--edge); border-radius: .5rem; overflow: hidden; }
        .findings > li { padding: .75rem 1rem; border-left: .25rem solid var(--red); }
        .findings > li + li { border-top: 1px solid var(--edge); }
        .findings > .warning, .findings > .may-break { border-left-color: var(--amber); }
        .findings > .info { border-left-color: var(--blue); }
        .findings > .adds { border-left-color: var(--green); }
        .findings p { margin: 0; overflow-wrap: anywhere; }
        .level { font-weight: 600; }
        .place span { display: inline-block; margin-right: 1rem; }
        .findings pre { margin: .5rem 0 .25rem; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: .375rem; overflow: hidden; }
        del, ins { display: flex; padding: .125rem .5rem; text-decoration: none; background: var(--old); }
        ins { background: var(--new); }
        del::before { content: "−"; flex: none; width: 1.25rem; color: var(--red); }
        ins::before { content: "+"; flex: none; width: 1.25rem; color: var(--green); }
        .number { flex: none; min-width: 2.5rem; padding-right: .75rem; text-align: right; color: var(--quiet); user-select: none; }
        mark { border-radius: .2rem; color: inherit; background: var(--old-mark); }
        ins mark { background: var(--new-mark); }
        .rest { display: none; color: var(--quiet); }

        @supports selector(:has(*)) {
          section, nav li, .findings > li { display: none; }
          body:has(#show-error:checked) :is(.has-error, li.error), body:has(#show-warning:checked) :is(.has-warning, li.warning),
          body:has(#show-info:checked) :is(.has-info, li.info), body:has(#show-breaks:checked) :is(.has-breaks, li.breaks),
          body:has(#show-may-break:checked) :is(.has-may-break, li.may-break),
          body:has(#show-adds:checked) :is(.has-adds, li.adds) { display: block; }
          body:not(:has(fieldset input:checked)) .rest { display: block; }
        }
        @media (min-width: 64rem) {
          body { display: grid; grid-template-columns: 19rem minmax(0, 60rem); gap: 3rem; justify-content: center; padding: 0 2rem 4rem; }
          header { position: sticky; top: 0; align-self: start; max-height: 100vh; padding: 2rem .25rem; overflow-y: auto; }
          nav { max-height: none; margin-top: 1rem; padding: 0; border: 0; }
          main { padding-top: 2rem; }
          section:first-of-type { margin-top: 0; }
        }
        @media print {
          header fieldset, nav { display: none; }
          .findings > li { break-inside: avoid; }
        }

        """
}
