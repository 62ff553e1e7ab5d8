/** Nothing comes in; the page's style sheet goes out. */

/** Colors by their use; each is light, then dark. */
const COLORS: Readonly<Record<string, readonly [string, string]>> = {
  ground: ["#f6f7f5", "#14171a"],
  paper: ["#ffffff", "#1c2025"],
  line: ["#dfe3dc", "#323840"],
  ink: ["#1d2421", "#e4e8e5"],
  soft: ["#5b6660", "#9ba7a1"],
  accent: ["#00684a", "#3ecf8e"],
  "on-accent": ["#ffffff", "#0d1512"],
  wash: ["#e7f3ee", "#17302a"],
  mechanical: ["#2f7dd1", "#5aa2ea"],
  hand: ["#b26a00", "#e0a03c"],
  decide: ["#b3365b", "#ec7b9b"],
  waits: ["#6b5fb0", "#a79df0"],
  old: ["#fdeeee", "#3a2024"],
  "old-ink": ["#8f1d1d", "#ffb4b4"],
  new: ["#e6f6ea", "#17331f"],
  "new-ink": ["#11602b", "#a4e8b7"],
};

function colors(which: 0 | 1): string {
  return Object.entries(COLORS).map(([name, both]) => `--${name}:${both[which]};`).join("");
}

/** The style sheet. */
export function style(): string {
  return `
:root{color-scheme:light;${colors(0)}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${colors(1)}}}
:root[data-theme=light]{color-scheme:light;${colors(0)}}
:root[data-theme=dark]{color-scheme:dark;${colors(1)}}
${RULES}`;
}

const RULES = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
code,.place,.path{font-family:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,monospace;font-size:.87em}
a{color:var(--accent)}
button,select,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:0}
.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--paper);padding:.5rem 1rem}
header.top{position:sticky;top:0;z-index:5;display:flex;gap:1.25rem;align-items:center;padding:.6rem 1.5rem;background:var(--paper);border-bottom:1px solid var(--line)}
header.top h1{font-size:1.05rem;margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0}
header.top h1 b{color:var(--accent)}
header.top nav{display:flex;gap:1rem;margin-left:auto;overflow-x:auto;scrollbar-width:none}
header.top nav a{text-decoration:none;color:var(--soft);white-space:nowrap;padding:.25rem 0}
header.top nav a:hover{color:var(--accent)}
main{max-width:1500px;margin:0 auto;padding:1.25rem 1.5rem 5rem}
section.part{margin:0 0 2.25rem}
section.part>h2{font-size:1.15rem;margin:0 0 .75rem;display:flex;gap:.75rem;align-items:baseline;flex-wrap:wrap}
h2 small{font-weight:400;color:var(--soft);font-size:.85rem}
.bar{display:flex;height:14px;border-radius:7px;overflow:hidden;background:var(--line);margin-bottom:.9rem}
.bar span{min-width:3px}
.bar .done{background:var(--accent)}.bar .mechanical{background:var(--mechanical)}
.bar .by-hand{background:var(--hand)}.bar .to-decide{background:var(--decide)}.bar .waits{background:var(--waits)}
.heaps{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.9rem}
.heap{display:grid;align-content:start;text-align:left;background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--c);border-radius:10px;padding:.75rem 1rem;cursor:pointer}
.heap.done{--c:var(--accent);cursor:default}.heap.mechanical{--c:var(--mechanical)}.heap.by-hand{--c:var(--hand)}.heap.to-decide{--c:var(--decide)}.heap.waits{--c:var(--waits)}
button.heap:hover,.heap[aria-pressed=true]{border-color:var(--c)}
.heap[aria-pressed=true]{box-shadow:inset 0 0 0 1px var(--c)}
.heap b{font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.heap .label{font-weight:600}.heap .hint{color:var(--soft);font-size:.86rem}
.facts{color:var(--soft);margin:.8rem 0 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(330px,1fr));gap:.9rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.9rem 1rem;display:flex;flex-direction:column;gap:.45rem;align-items:stretch;min-width:0}
.card h3{margin:0;font-size:.98rem;display:flex;gap:.6rem;align-items:center;overflow-wrap:anywhere}
.card .number{background:var(--wash);color:var(--accent);border-radius:6px;padding:0 .5rem;font-weight:700}
.card p{margin:0}.card .counts{color:var(--soft);font-size:.9rem;display:flex;gap:.35rem;align-items:center;flex-wrap:wrap}
.card details{font-size:.88rem}.card summary{cursor:pointer;color:var(--soft)}
.layers{padding-left:1.4rem;margin:.35rem 0;overflow-wrap:anywhere}
.blocker{color:var(--decide);font-size:.9rem}
progress{width:100%;height:6px;accent-color:var(--accent);appearance:none;border:0;border-radius:3px;background:var(--line)}
progress::-webkit-progress-bar{background:var(--line);border-radius:3px}
progress::-webkit-progress-value{background:var(--accent);border-radius:3px}
.command{display:flex;gap:.4rem;align-items:center;background:var(--ground);border:1px solid var(--line);border-radius:7px;padding:.2rem .2rem .2rem .6rem;min-width:0}
.command code{flex:1;min-width:0;overflow-x:auto;white-space:nowrap;scrollbar-width:thin;padding:.15rem 0}
.quiet{background:none;border:1px solid var(--line);border-radius:6px;padding:.12rem .6rem;cursor:pointer;color:var(--soft);white-space:nowrap}
.quiet:hover{border-color:var(--accent);color:var(--accent)}
.more{margin-top:.9rem}
.link{background:none;border:0;padding:0;color:var(--accent);cursor:pointer;text-align:left}
.link:hover{text-decoration:underline}
.chip{font-size:.76rem;border-radius:20px;padding:.02rem .55rem;border:1px solid var(--line);color:var(--soft);white-space:nowrap}
.chip.likely,.chip.hand{color:var(--hand);border-color:currentColor}.chip.review{color:var(--decide);border-color:currentColor}
.chip.new{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
.work-area{display:grid;grid-template-columns:minmax(220px,310px) minmax(0,1fr);gap:1.25rem;align-items:start}
aside{position:sticky;top:4rem;max-height:calc(100vh - 5rem);overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.6rem .6rem .9rem}
aside h3{margin:.1rem .3rem .4rem;font-size:.9rem;color:var(--soft);font-weight:600}
#tree ul{list-style:none;margin:0;padding:0}
#tree ul ul{padding-left:.85rem;margin-left:.45rem;border-left:1px solid var(--line)}
#tree li>button{padding-left:1.15rem}
#tree summary{display:flex;align-items:center;cursor:pointer;list-style:none}
#tree summary::-webkit-details-marker{display:none}
#tree summary::before{content:"▸";width:1rem;color:var(--soft);flex:none;font-size:.8rem}
#tree details[open]>summary::before{content:"▾"}
#tree button{display:flex;gap:.4rem;align-items:center;width:100%;min-width:0;border:0;background:none;padding:.14rem .35rem;border-radius:5px;cursor:pointer;text-align:left;font-size:.88rem}
#tree button:hover{background:var(--wash)}
#tree button[aria-pressed=true]{background:var(--accent);color:var(--on-accent)}
#tree button[aria-pressed=true] span{color:inherit}
#tree .name{flex:1;min-width:3rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#tree .owner{color:var(--soft);font-size:.76rem;max-width:45%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#tree .count,.rule .count{color:var(--soft);font-variant-numeric:tabular-nums}
#filters{display:flex;flex-wrap:wrap;gap:.5rem;position:sticky;top:3.2rem;z-index:3;background:var(--ground);padding:.6rem 0}
#filters input,#filters select{background:var(--paper);border:1px solid var(--line);border-radius:7px;padding:.3rem .6rem;max-width:12.5rem}
#filters input{flex:1 1 14rem;max-width:none}
#filters select.chosen{border-color:var(--accent);background:var(--wash)}
.path{margin:1.1rem 0 .35rem;font-size:.9rem;font-weight:600;overflow-wrap:anywhere}
.path span{color:var(--soft);font-weight:400}
.chunk:first-child .path{margin-top:.3rem}
.rows{list-style:none;margin:0;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow:clip}
.chunk:has(+.chunk:not(:has(.path))) .rows{border-bottom-left-radius:0;border-bottom-right-radius:0;border-bottom:0}
.chunk:not(:has(.path)) .rows{border-top-left-radius:0;border-top-right-radius:0}
.item{display:flex;gap:.6rem;padding:0 .75rem;border-top:1px solid var(--line);align-items:flex-start}
.chunk:has(.path) .item:first-child{border-top:0}
.item>input{margin:.85rem 0 0;width:1.05rem;height:1.05rem;accent-color:var(--accent);flex:none}
.item details{flex:1;min-width:0}
.item summary{display:flex;gap:.55rem;align-items:baseline;padding:.6rem 0;cursor:pointer;list-style:none;min-width:0}
.item summary::-webkit-details-marker{display:none}
.item:hover{background:color-mix(in srgb,var(--wash) 55%,transparent)}
.item.done .what{text-decoration:line-through;color:var(--soft)}
.item.found{background:var(--wash)}
.work{flex:none;width:1.1rem;text-align:center;font-weight:700}
.work.mechanical{color:var(--mechanical)}.work.by-hand{color:var(--hand)}.work.to-decide{color:var(--decide)}.work.waits{color:var(--waits)}
.place{color:var(--soft);min-width:3.6rem;white-space:nowrap;font-variant-numeric:tabular-nums}
.what{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.item details[open] .what{white-space:normal}
.item details[open] .what code{display:none}
.what code{margin-left:.55rem;color:var(--soft)}
.body{padding:0 0 .9rem;display:grid;gap:.55rem;min-width:0}
.body p{margin:0}.body h4{margin:.2rem 0 .3rem;font-size:.85rem;color:var(--soft);font-weight:600}
.where,.see{color:var(--soft);font-size:.88rem;overflow-wrap:anywhere}
.why{max-width:75ch}
p.hand{border-left:3px solid var(--hand);padding-left:.7rem}
.frame{border:1px solid var(--line);border-radius:8px;overflow:auto;padding:.3rem 0;background:var(--ground)}
.code{display:flex;white-space:pre;padding:0 .7rem;width:max-content;min-width:100%}
.code .mark{width:1.2rem;flex:none;font-family:ui-monospace,monospace;color:var(--soft);user-select:none}
.code.old{background:var(--old)}.code.old code{color:var(--old-ink)}
.code.new{background:var(--new)}.code.new code{color:var(--new-ink)}
.trail{margin:0;padding-left:1.4rem;font-size:.9rem;overflow-wrap:anywhere}
.trail li{padding:.08rem 0}
.none{color:var(--soft);padding:1rem}
#drawing{background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow:auto;max-height:560px;padding:.4rem}
#drawing .line{fill:none;stroke:var(--line);stroke-width:1.5}
#drawing .dot{cursor:pointer}
#drawing .dot rect{fill:var(--ground);stroke:var(--line)}
#drawing .dot text{fill:var(--ink);font:12px ui-monospace,Menlo,Consolas,monospace}
#drawing .dot.driver rect{fill:var(--wash);stroke:var(--accent)}
#drawing .dot.done rect{fill:var(--accent);stroke:var(--accent)}#drawing .dot.done text{fill:var(--on-accent)}
#drawing .dot:hover rect,#drawing .dot:focus rect{stroke:var(--accent);stroke-width:2}
#graph details{margin-top:.6rem;color:var(--soft)}
.rule{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:0 .9rem;margin-bottom:.4rem}
.rule summary{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 0;cursor:pointer;list-style:none}
.rule summary::-webkit-details-marker{display:none}
#rule-list{columns:2;column-gap:.9rem}.rule{break-inside:avoid}
.plain{margin:0;padding:.6rem .6rem .6rem 2rem;background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow-wrap:anywhere;max-height:420px;overflow:auto}
.plain .chip{margin-left:.4rem}
#status{position:fixed;right:1.25rem;bottom:1.25rem;background:var(--ink);color:var(--paper);border-radius:8px;padding:.55rem 1rem;max-width:min(80vw,40rem);opacity:0;pointer-events:none;transition:opacity .2s;overflow-wrap:anywhere}
#status.shown{opacity:1}
footer{color:var(--soft);font-size:.86rem;border-top:1px solid var(--line);padding-top:1rem}
kbd{border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:0 .35rem;font-size:.8rem;background:var(--paper)}
@media (max-width:820px){
 html{scroll-padding-top:5.6rem}
 header.top{flex-wrap:wrap;gap:.1rem .9rem;padding:.5rem .9rem}
 header.top h1{flex:1}
 header.top nav{order:3;width:100%;margin:0}
 main{padding:1rem .9rem 4rem}
 .heaps{grid-template-columns:1fr 1fr;gap:.6rem}.heap{padding:.6rem .75rem}.heap b{font-size:1.35rem}
 .work-area{grid-template-columns:minmax(0,1fr)}
 aside{position:static;max-height:17rem}
 #filters{position:static}
 #filters select{flex:1 1 40%;max-width:none;min-width:0}
 .cards{grid-template-columns:minmax(0,1fr)}
 .item{padding:0 .6rem;gap:.5rem}
 .item summary{flex-wrap:wrap;gap:.1rem .5rem}
 .place{min-width:0}
 .what{flex:1 1 100%;order:5;white-space:normal;overflow-wrap:anywhere;font-size:.94rem}
 .what code{display:block;margin:.1rem 0 0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
 .chip.rule{margin-left:auto;max-width:60%;overflow:hidden;text-overflow:ellipsis}
 #rule-list{columns:1}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
 :root,:root[data-theme]{color-scheme:light}
 header.top,aside,#filters,.command button,#status,.skip,.link,#graph details{display:none!important}
 body{background:#fff;color:#000;font-size:11px}
 main{padding:0;max-width:none}
 .work-area{display:block}
 .rows,.card,.heap,.rule{break-inside:avoid;border-radius:0}
 .rows{break-inside:auto;overflow:visible}.item{break-inside:avoid}
 .what,.place{white-space:normal}
 #drawing,.plain{max-height:none;overflow:visible}
}
`;
