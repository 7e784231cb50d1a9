/** Times of one work at its sizes. */
export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly ms: number }[];
}

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 60;
const RIGHT = 200;
const TOP = 20;
const BOTTOM = 45;
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#999999'];

/** growthPlot draws how times grow with sizes: both against the smallest of the curve, both by tenfold steps, the line of proportion dashed. */
export function growthPlot(curves: readonly Curve[]): string {
  const relative = curves.map(({ name, points }) => {
    const [first] = points;
    return {
      name,
      points: points.map(({ size, ms }) => [size / (first?.size ?? 1), ms / (first?.ms ?? 1)] as const),
    };
  });
  const most = Math.max(10, ...relative.flatMap(({ points }) => points.flat()));
  const x = (value: number) => LEFT + (Math.log10(value) / Math.log10(most)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) =>
    HEIGHT - BOTTOM - (Math.log10(value) / Math.log10(most)) * (HEIGHT - TOP - BOTTOM);
  const text = (at: readonly [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const lines = relative.flatMap(({ name, points }, index) => {
    const color = COLORS[index % COLORS.length];
    const path = points.map(([size, time]) => `${x(size).toFixed(1)},${y(time).toFixed(1)}`).join(' ');
    return [
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>`,
      text([WIDTH - RIGHT + 15, TOP + 18 * (index + 1)], name, `fill="${color}"`),
    ];
  });
  const ticks = [1, 2, 5, 10, 12].flatMap(value => [
    text([x(value), HEIGHT - BOTTOM + 18], String(value), 'text-anchor="middle"'),
    text([LEFT - 8, y(value) + 4], String(value), 'text-anchor="end"'),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>Time for ten times the input</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="black"/>`,
    `<path d="M${x(1)} ${y(1)}L${x(most).toFixed(1)} ${y(most).toFixed(1)}" stroke="#999999" stroke-dasharray="4 4"/>`,
    ...ticks,
    text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8], 'size, times the smallest', 'text-anchor="middle"'),
    text(
      [14, HEIGHT / 2],
      'time, times the smallest',
      `transform="rotate(-90 14 ${HEIGHT / 2})" text-anchor="middle"`,
    ),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}
