/** Width of a text at 13 px: a Chinese character 13.5, others about 7.5. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 13.5 : 7.5), 0)

/** As much of a text as a width holds, with an ellipsis where something is left out. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const kept = [...text]
  while (kept.length > 1 && textWidth(`${kept.join('')}…`) > width) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

/** A text in lines no wider than a width; what the last line does not hold is left out. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let rest = [...text]
  while (rest.length > 0 && lines.length < most - 1) {
    let length = rest.length
    while (length > 1 && textWidth(rest.slice(0, length).join('')) > width) length -= 1
    const space = length < rest.length ? rest.slice(0, length + 1).lastIndexOf(' ') : -1
    const end = space > 0 ? space : length
    lines.push(rest.slice(0, end).join(''))
    rest = [...rest.slice(end).join('').trimStart()]
  }
  return rest.length === 0 ? lines : [...lines, fitText(rest.join(''), width)]
}
