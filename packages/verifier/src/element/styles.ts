/** How it looks. A page may set fonts, sizes and plain colours; the colours of the marks are never its to choose. */
export const STYLES = `
:host { all: initial; display: block; color-scheme: light dark; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; }
article {
  display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; text-align: start;
  font: 1rem/1.5 var(--open-badge-font, system-ui, sans-serif);
  color: var(--open-badge-ink, light-dark(#14181f, #f0f2ec));
  background: var(--open-badge-surface, light-dark(#ffffff, #1a2028));
  border: 1px solid var(--open-badge-line, light-dark(#d6d9d2, #313945));
  border-radius: var(--open-badge-radius, 3px); overflow-wrap: anywhere;
}
article + article { margin-block-start: 12px; }
img { inline-size: 96px; block-size: 96px; object-fit: contain; }
.facts { flex: 1 1 12rem; display: grid; gap: 6px; justify-items: start; }
h3 { font-size: 1.1875rem; line-height: 1.25; }
.soft { color: light-dark(#4b5360, #a9b2bd); font: 0.875rem/1.5 var(--open-badge-font, system-ui, sans-serif); }
article ~ .soft { padding-block-start: 8px; }
.mark {
  display: inline-flex; align-items: center; gap: 6px; padding: 2px 8px; border-radius: 3px; font-weight: 600;
  color: var(--tone); background: var(--tone-ground);
}
.mark svg { inline-size: 1em; block-size: 1em; flex: none; fill: none; stroke: var(--tone); }
.mark .filled { fill: var(--tone); stroke: none; }
.mark .ground { stroke: var(--tone-ground); }
.example {
  padding: 0 8px; border: 1px dashed currentColor; font-size: 0.875rem; font-weight: 700;
  background: repeating-linear-gradient(-45deg, transparent 0 5px, light-dark(#e8eae3, #222a34) 5px 6px);
}
.valid { --tone: light-dark(#0a6b43, #6fd6a4); --tone-ground: light-dark(#dcefe2, #12352a); }
.half { --tone: light-dark(#14181f, #f0f2ec); --tone-ground: light-dark(#e8eae3, #222a34); }
.caution { --tone: light-dark(#7a4e00, #f2c56b); --tone-ground: light-dark(#fbecc8, #3a2d10); }
.invalid { --tone: light-dark(#a3201a, #ff9d94); --tone-ground: light-dark(#f9dedb, #43191a); }
.unknown { --tone: light-dark(#4a5261, #b5bdca); --tone-ground: light-dark(#e6e8ec, #2a313c); }
button {
  min-block-size: 44px; padding: 8px 16px; font: inherit; color: inherit; background: none; cursor: pointer;
  border: 1px solid currentColor; border-radius: 3px;
}
button:focus-visible { outline: 3px solid light-dark(#1d3fbb, #8fa6ff); outline-offset: 2px; }
`
