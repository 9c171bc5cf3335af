/**
 * Characters that look like Chinese ones and are not: PDF files printed by browsers and by WPS
 * carry radicals (⽼, ⻚) where their author wrote 老 and 页.
 *
 * Source: Unicode, EquivalentUnifiedIdeograph.txt (U+2E80–2EF3); NFKC of U+2F00–2FD5.
 */

/** A radical and the character it stands for, one pair after the other. */
const PAIRS =
  // whose NFKC is not the form of the mainland
  '⼾户⾭青' +
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛' +
  '⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶' +
  '⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const UNIFIED = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
)
const LOOKALIKES = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF]/gu

/** A text with every radical and compatibility character as the character that was meant. */
export const unifyRadicals = (text: string): string =>
  text.replace(LOOKALIKES, (found) => UNIFIED.get(found) ?? found.normalize('NFKC'))
