/** The rules by which a number is part of a name or says how large something is, and is no quantity. */
export type NameRule =
  /** “1+6” */
  | 'quoted'
  /** 十大行动 */
  | 'in-characters'
  /** 3+5, 4×100 */
  | 'combination'
  /** T4, 5G */
  | 'beside-letters'
  /** 〔2025〕12号 */
  | 'code'
  /** 500强, 318国道 */
  | 'name'
  /** 60岁以上 */
  | 'age'
  /** 亿元以上项目, 700万吨项目 */
  | 'size'
  /** 20米深 */
  | 'dimension'
  /** 全长6.2公里 */
  | 'length'
  /** 年产5万吨的 */
  | 'capacity'
  /** 50万人口的城市 */
  | 'population'
  /** 24小时自助 */
  | 'all-day'
  /** 为42所学校更换灯具1.2万套: 42所 */
  | 'scope'
  /** 在建的11座车站中, 以90个主产县为重点 */
  | 'out-of'
  | 'no-unit'
  /** more digits than a decimal holds */
  | 'too-long'
