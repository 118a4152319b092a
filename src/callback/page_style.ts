/** How the pages look: by the person's own light or dark, without movement, from a phone to a wide screen. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f4f3ef; --card: #ffffff; --edge: #e2e0d8; --ink: #1d1f23; --soft: #5b5f66; --code: #f1f0eb;
  --good: #1a7f4b; --stop: #a15c07; --bad: #b3261e; --calm: #56606d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131518; --card: #1c1f24; --edge: #31353c; --ink: #eceae5; --soft: #a5a9b1; --code: #282c32;
    --good: #5cc990; --stop: #e5ab55; --bad: #f2908a; --calm: #a9b2be;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  min-height: 100vh; min-height: 100svh; display: flex; flex-direction: column; align-items: center;
  padding: 1.5rem 1.25rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
header, footer, main { width: 100%; max-width: 34rem; }
header { display: flex; align-items: center; gap: .5rem; font-weight: 600; letter-spacing: .01em; }
svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
header svg { width: 1.5rem; height: 1.5rem; }
main { margin: auto 0; padding: 2rem 0; }
.card {
  padding: clamp(1.5rem, 6vw, 2.75rem); background: var(--card);
  border: 1px solid var(--edge); border-radius: 1rem;
}
.mark {
  display: block; width: 3rem; height: 3rem; margin-bottom: 1.5rem; stroke-width: 1.75;
  border: 2px solid currentColor; border-radius: 50%; color: var(--calm);
}
.done .mark { color: var(--good); }
.refused .mark, .unexpected .mark { color: var(--stop); }
.failed .mark { color: var(--bad); }
h1 { font-size: clamp(1.5rem, 5.5vw, 1.875rem); line-height: 1.25; font-weight: 650; text-wrap: balance; }
p, blockquote { margin-top: .875rem; text-wrap: pretty; }
.whose { color: var(--soft); }
blockquote { margin-top: .25rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--edge); }
code {
  display: inline-block; padding: .375rem .75rem; background: var(--code); border-radius: .5rem; user-select: all;
  font: .9375rem/1.6 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
p:has(code) { margin-top: .5rem; }
footer { color: var(--soft); font-size: .875rem; }
`
