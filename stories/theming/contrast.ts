/** Colours as one sees them, and how far apart they are. */

/** Red, green and blue in sRGB, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

const linear = (channel: number): number =>
  channel <= 0.04045 * 255 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two colours, 1 to 21, in either order (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a ratio is enough for (WCAG 2.2, 1.4.3 and 1.4.6, for text of any size). */
export const gradeOf = (ratio: number): 'AAA' | 'AA' | 'too low for text' =>
  ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : 'too low for text';
