/**
 * The units that a source may state a figure in.
 * `scale` turns a value into base units (yuan, items, people), so that 6000 yi-yuan
 * equals the words 6,000亿元, 0.6万亿 or RMB 600 billion.
 */
export const units = {
  'yi-yuan': { scale: 1e8 },
  percent: { scale: 1 },
  'percentage-points': { scale: 1 },
  years: { scale: 1 },
  gbps: { scale: 1 },
  share: { scale: 1 },
  ge: { scale: 1 },
  jia: { scale: 1 },
  xiang: { scale: 1 },
  suo: { scale: 1 },
  zhang: { scale: 1 },
  'wan-ge': { scale: 1e4 },
  'wan-hu': { scale: 1e4 },
  'wan-jia': { scale: 1e4 },
  'wan-ren': { scale: 1e4 },
  'wan-m2': { scale: 1e4 },
  'yi-ge': { scale: 1e8 },
} as const;

export type Unit = keyof typeof units;

export const unitIds = Object.keys(units) as [Unit, ...Unit[]];
