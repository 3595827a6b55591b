/** How pages look: dark where the reader's device asks for it, in one column on a phone, plain on paper. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#565656;--line:#8c8c8c;--grid:#dedede;--paper:#fff;--raised:#f4f4f2;--accent:#00588c}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--soft:#b8b8b8;--line:#8a8a8a;--grid:#3a3a3a;--paper:#151515;--raised:#202020;--accent:#7cc4f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:1400px;margin:0 auto;padding:12px 16px 40px}
h1{font-size:1.5rem;line-height:1.2;margin:.4rem 0}
h2{font-size:1.2rem;margin:1.6rem 0 .5rem}
h3{font-size:1rem;margin:1.1rem 0 .3rem}
h4{font-size:.95rem;margin:.8rem 0 .3rem}
p{margin:.4rem 0;max-width:75ch}
header p,figcaption{color:var(--soft);font-size:.92rem}
button,select,input[type=text]{font:inherit;color:var(--ink);background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;min-height:2.3rem;max-width:100%}
button{cursor:pointer}
button:disabled{color:var(--soft);border-style:dashed;cursor:default}
button[type=submit]{background:var(--accent);border-color:var(--accent);color:var(--paper)}
button[type=submit]:disabled{background:var(--raised);color:var(--soft);border-color:var(--line)}
button.small{font-size:.82rem;min-height:1.7rem;padding:.1rem .5rem;margin:.2rem 0 .9rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
.buttons,.fields{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
.fields{align-items:end}
label{display:inline-flex;flex-wrap:wrap;gap:.35rem;align-items:center;max-width:100%}
.fields label{flex-direction:column;align-items:flex-start;gap:.15rem;font-size:.9rem}
fieldset{border:1px solid var(--grid);border-radius:8px;margin:.4rem 0;padding:.3rem .8rem .6rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.controls{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--grid);padding:.3rem 0}
.slider{display:flex;flex-wrap:nowrap;width:100%}
.slider input{flex:1;min-width:0;accent-color:var(--accent);min-height:2rem}
.now{font-size:.92rem;min-height:1.4em;max-width:none}
.notice{border-left:4px solid var(--accent);padding:.3rem .8rem;margin:.6rem 0;background:var(--raised);white-space:pre-line}
.notice[role=alert]{border-color:#d55e00}
.notice.none{display:none}
.two{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2rem}
.two>*{min-width:0}
.account{max-height:70vh;overflow:auto;border:1px solid var(--grid);border-radius:8px;padding:.3rem .8rem .8rem}
dl{margin:0}
dl div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.6rem;padding:.12rem 0}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0}
.scroll{overflow:auto;max-width:100%;position:relative}
.scroll.long{max-height:70vh;border:1px solid var(--grid)}
.long td,.long th{white-space:nowrap;height:30px;padding-block:0;max-width:24rem;overflow:hidden;text-overflow:ellipsis}
.long thead th{position:sticky;top:0;background:var(--paper)}
table{border-collapse:collapse;font-size:.9rem;min-width:min(100%,20rem)}
caption{text-align:start;font-weight:600;padding:.3rem 0;max-width:75ch}
th,td{border-bottom:1px solid var(--grid);padding:.2rem .55rem .2rem 0;text-align:start;vertical-align:top;font-weight:400;overflow-wrap:break-word;min-width:3.2rem;max-width:26rem}
td:last-child:not(.number){min-width:min(11rem,50vw)}
thead th{font-size:.82rem;color:var(--soft)}
tbody th{min-width:5.5rem}
.number{text-align:end;font-variant-numeric:tabular-nums}
details{border:1px solid var(--grid);border-radius:8px;padding:.2rem .8rem;margin:.5rem 0}
summary{cursor:pointer;padding:.3rem 0;font-weight:600}
figure{margin:.4rem 0 .8rem}
figure svg{max-width:100%;height:auto;display:block}
main.still figure svg{width:min(100%,640px)}
.tall{max-height:70vh}
pre{white-space:pre-wrap;background:var(--raised);padding:.4rem .7rem;border-radius:6px}
.future{border-top:3px solid var(--accent);margin-top:1.6rem}
@media (min-width:900px){main>.two>section:first-child{position:sticky;top:9.5rem;align-self:start}.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.pictures{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1rem}}
@media (max-width:640px){.controls{position:static}dl div{grid-template-columns:minmax(0,1fr);gap:0}}
@media print{
:root{--ink:#000;--soft:#444;--line:#777;--grid:#bbb;--paper:#fff;--raised:#fff;--accent:#000;--spt-ink:#1b1b1b;--spt-soft:#565656;--spt-line:#8c8c8c;--spt-grid:#dedede;--spt-paper:#fff;--spt-s0:#0072b2;--spt-s1:#d55e00;--spt-s2:#007d5b;--spt-s3:#a8498a;--spt-s4:#8f6a00;--spt-s5:#3d3d3d}
body{font-size:10.5pt}
main{max-width:none;padding:0}
button,form,.controls,footer,.notice,section[aria-labelledby=fork]{display:none!important}
.two{display:block}
.account,.scroll,.scroll.long,.scroll.tall{max-height:none;overflow:visible;border:0;padding:0}
.long td,.long th{white-space:normal;height:auto}
details{border:0;padding:0}
article,figure,tr{break-inside:avoid}
h2,h3,caption{break-after:avoid}
}
`;
