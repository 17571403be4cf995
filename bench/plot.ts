/** One bar: its label, its value, and what stands beside it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** It is ours. */
  readonly isOurs: boolean;
}

const [row, left, width, right] = [26, 250, 420, 190];

const escape = (text: string): string =>
  text.replace(/[&<>]/g, mark => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[mark] ?? mark);

/**
 * A bar chart as SVG. Its text has the colour of the page that shows it, or black.
 *
 * @param bars - from top to bottom; the longest has the whole width
 */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({value}) => value), Number.MIN_VALUE);
  const height = 40 + bars.length * row;
  const lines = bars.map(({label, value, text, isOurs}, index) => {
    const top = 36 + index * row;
    const length = ((value / most) * width).toFixed(1);
    return `<text x="${left - 10}" y="${top + 14}" text-anchor="end">${escape(label)}</text>
<rect x="${left}" y="${top}" width="${length}" height="18" rx="2" fill="${isOurs ? '#1f6f8b' : '#a9b4bb'}"/>
<text x="${left + Number(length) + 8}" y="${top + 14}">${escape(text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + right} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${escape(title)}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="10" y="20" font-weight="bold">${escape(title)}</text>
${lines.join('\n')}
</svg>
`;
}
