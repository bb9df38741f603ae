/** How the page inside a backup looks: the app's colours and type, with fonts that every computer has. */
export const INDEX_STYLE = `:root{color-scheme:light dark;--ground:light-dark(#f3f4ef,#11151b);--surface:light-dark(#fff,#1a2028);
--ink:light-dark(#14181f,#f0f2ec);--soft:light-dark(#4b5360,#a9b2bd);--line:light-dark(#d6d9d2,#313945);
--tile:light-dark(#e8eae3,#222a34);--accent:light-dark(#1d3fbb,#8fa6ff)}
*{box-sizing:border-box;margin:0}
body{max-width:72rem;margin-inline:auto;padding:clamp(1rem,4vw,3.5rem);background:var(--ground);color:var(--ink);
font:1rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:break-word}
h1,h2,h3{font-family:"Bricolage Grotesque",system-ui,sans-serif;letter-spacing:-.02em;line-height:1.1;text-wrap:balance}
h1{font-size:clamp(2.5rem,1.8rem + 4vw,4.25rem);font-weight:800;letter-spacing:-.04em}
h2{font-size:1.75rem;margin-block:2.5rem 1rem}h3{font-size:1.125rem}
ul,ol{list-style:none;padding:0}a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{display:grid;gap:.75rem}.soft{color:var(--soft)}
.note{max-width:65ch;margin-block-start:.5rem;padding:1rem 1.5rem;border-inline-start:4px solid var(--accent);background:var(--surface)}
.collections{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
.collections article{padding-block-start:.75rem;border-block-start:3px solid var(--ink)}
.collections li a{display:inline-block;padding-block:.25rem}
.wall{display:grid;gap:2rem 1.5rem;margin-block-start:2.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}
.wall li{display:grid;gap:.25rem;align-content:start;font-size:.9375rem;content-visibility:auto;contain-intrinsic-size:auto 24rem}
.wall li:target{outline:3px solid var(--accent);outline-offset:.5rem}
.art{display:grid;place-items:center;aspect-ratio:1;padding:1.5rem;margin-block-end:.5rem;background:var(--tile)}
.art:empty{background:repeating-linear-gradient(-45deg,var(--line) 0 6px,transparent 6px 13px)}
.art img{max-width:100%;max-height:100%;object-fit:contain}
@media print{body{padding:0}.wall li{break-inside:avoid}}`
