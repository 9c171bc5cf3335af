/**
 * The one script of the public pages. It adds comfort and nothing else; every page is
 * whole without it.
 *
 * It remembers the large-text mode (kept on this device only, and not at all where
 * storage is refused), and makes the copy buttons of hashes work. There are no
 * single-key shortcuts: they disturb speech input (WCAG 2.1.4).
 */
export const COMFORT_SCRIPT =
  "(function(d){var k='large-text',b=d.getElementById(k);" +
  "function kept(v){try{if(v===undefined)return localStorage.getItem(k);" +
  'localStorage.setItem(k,v)}catch(e){return null}}' +
  "if(b){b.checked=kept()==='1';b.onchange=function(){kept(b.checked?'1':'0')}}" +
  "d.addEventListener('DOMContentLoaded',function(){if(!navigator.clipboard)return;" +
  "d.querySelectorAll('[data-copy]').forEach(function(c){c.hidden=false;" +
  'c.onclick=function(){navigator.clipboard.writeText(c.dataset.copy).then(function(){' +
  'c.textContent=c.dataset.copied})}})})' +
  '})(document)'

/** Stands right after the large-text switch, so that the page never flashes small first. */
export const ComfortScript = () => (
  <script data-own="" dangerouslySetInnerHTML={{ __html: COMFORT_SCRIPT }} />
)
