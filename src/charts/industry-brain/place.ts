import { cumsum, max } from 'd3-array';
import type { IndustryBrain } from './build.ts';
import type { Corner, IndustryBrainLayout } from './layout.ts';
import { partsOf, pillPx } from './parts.ts';
import { building, front, roundBox, type Box, type Point } from './shapes.ts';
import type { PictureWords } from './words.ts';

const pad = 13;

const topOf = ({ x, y, width }: Box): Point => [x + width / 2, y];
const bottomOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height];
const inside = ({ x, y, width }: Corner, by = pad): Corner => ({
  x: x + by,
  y: y + by - 4,
  width: width - 2 * by,
});

/** A house of three columns: carriers on top, brains in one frame, the foundation below. */
export const placeWide = (
  system: IndustryBrain,
  words: PictureWords,
  tag: string,
  widthPx = 720,
): IndustryBrainLayout => {
  const use = partsOf(system, words, tag);
  const [gap, roofPx, between] = [16, 24, 42];
  // The column with the ladder needs more room.
  const weights = system.sectors.map(({ carrier }) => (carrier.rungs.length > 0 ? 1.52 : 1));
  const ends = [0, ...cumsum(weights)];
  const unit = (widthPx - gap * (weights.length - 1)) / (ends.at(-1) ?? 1);
  const columns = system.sectors.map((sector, index) => ({
    sector,
    x: (ends[index] ?? 0) * unit + index * gap,
    width: (weights[index] ?? 1) * unit,
  }));

  const carrierTop = pillPx + 8;
  const filled = columns.map(({ sector, x, width }) =>
    use.carrierWords(sector, inside({ x, y: carrierTop + roofPx, width })),
  );
  const ground = (max(filled, ({ end }) => end) ?? 0) + pad;
  const carriers = columns.map(({ sector, x, width }, index) => {
    const box = { x, y: carrierTop, width, height: ground - carrierTop };
    const { lines = [], ladder } = filled[index] ?? {};
    const shape = building(box, sector.carrier.roof, roofPx);
    const room = ground - (filled[index]?.end ?? ground);
    const detail = shape.detail + (room > 70 ? front(box, sector.carrier.roof) : '');
    return use.part('carriers', box, { ...shape, detail }, lines, {
      sector: sector.id,
      ladder,
    });
  });

  const frameTop = ground + between;
  const brainTop = frameTop + 8;
  const thoughts = columns.map(({ sector, x, width }) =>
    use.brainWords(sector, inside({ x: x + 8, y: brainTop, width: width - 16 }, 11)),
  );
  const brainEnd = (max(thoughts, ({ end }) => end) ?? 0) + pad - 3;
  const brains = columns.map(({ sector, x, width }, index) => {
    const box = { x: x + 8, y: brainTop, width: width - 16, height: brainEnd - brainTop };
    return use.part('brains', box, { outline: roundBox(box, 16) }, thoughts[index]?.lines ?? [], {
      sector: sector.id,
    });
  });
  const [first, second] = columns;
  const abilitiesX = (second?.x ?? 0) + 19;
  const frame = use.frameWords(
    { x: 19, y: brainEnd + 8, width: (first?.width ?? 0) - 12 },
    { x: abilitiesX, y: brainEnd + 8, width: widthPx - 22 - abilitiesX },
  );
  const frameBox = { x: 0, y: frameTop, width: widthPx, height: frame.end + 12 - frameTop };

  const floor = frameBox.y + frameBox.height + between;
  const half = Math.round(widthPx * 0.58);
  const store = use.warehouseWords(inside({ x: 0, y: floor, width: half }));
  const tool = use.centreWords(inside({ x: half + gap, y: floor, width: widthPx - half - gap }));
  const storeBox = { x: 0, y: floor, width: half, height: store.end + pad - floor };
  const sideTop = storeBox.y + storeBox.height + between;
  const sideWidth = (half - gap) / 2;
  const sides = (['government', 'firms'] as const).map((id, index) => {
    const corner = { x: index * (sideWidth + gap), y: sideTop, width: sideWidth };
    return { id, corner, ...use.sideWords(id, inside(corner)) };
  });
  const height = (max([...sides, { end: tool.end }], ({ end }) => end) ?? 0) + pad - 2;
  const toolBox = {
    x: half + gap,
    y: floor,
    width: widthPx - half - gap,
    height: height - floor,
  };
  const sideParts = sides.map(({ id, corner, lines }) => {
    const box = { ...corner, height: height - sideTop };
    return use.part(id, box, { outline: roundBox(box, 6) }, lines);
  });
  const warehouse = use.part(
    'warehouse',
    storeBox,
    { outline: roundBox(storeBox, 3), detail: store.detail },
    store.lines,
  );
  const centre = use.part(
    'centre',
    toolBox,
    { outline: roundBox(toolBox, 3), detail: tool.detail },
    tool.lines,
  );

  const ties = [
    ...brains.flatMap(({ box, sector }, index) => {
      const above = carriers[index]?.box;
      return above ? use.tie('brains', 'carriers', topOf(box), bottomOf(above), sector) : [];
    }),
    ...[warehouse, centre].flatMap(({ part, box }) =>
      use.tie(part, 'brains', topOf(box), [topOf(box)[0], frameBox.y + frameBox.height]),
    ),
    ...sideParts.flatMap(({ part, box }) =>
      use.tie(part, 'warehouse', topOf(box), [topOf(box)[0], storeBox.y + storeBox.height]),
    ),
  ];
  const whole = use.part('brains', frameBox, { outline: roundBox(frameBox, 20) }, frame.lines);
  const parts = [...carriers, whole, ...brains, warehouse, centre, ...sideParts];
  return {
    form: 'wide',
    width: widthPx,
    height: height + 1,
    pills: columns.map(({ sector, x, width }) => use.pill(sector, x + width / 2, 0)),
    parts,
    ties: ties.map(({ placed }) => placed),
    bracket: undefined,
    marks: system.steps.map((step) => use.mark(step, ties, parts)),
  };
};

/** The same house for a phone: one sector above the other, held by a bracket at the left. */
export const placeNarrow = (
  system: IndustryBrain,
  words: PictureWords,
  tag: string,
  widthPx = 360,
): IndustryBrainLayout => {
  const use = partsOf(system, words, tag);
  const [left, roofPx, between] = [24, 18, 40];
  const width = widthPx - left;
  let y = 0;
  const sectors = system.sectors.map((sector) => {
    const pill = use.pill(sector, left + width / 2, y);
    y += pillPx + 6;
    const words = use.carrierWords(sector, inside({ x: left, y: y + roofPx, width }));
    const box = { x: left, y, width, height: words.end + pad - y };
    const carrier = use.part(
      'carriers',
      box,
      building(box, sector.carrier.roof, roofPx),
      words.lines,
      { sector: sector.id, ladder: words.ladder },
    );
    y += box.height + between;
    const thoughts = use.brainWords(sector, inside({ x: left, y, width }));
    const brainBox = { x: left, y, width, height: thoughts.end + pad - 3 - y };
    const brain = use.part(
      'brains',
      brainBox,
      { outline: roundBox(brainBox, 16) },
      thoughts.lines,
      {
        sector: sector.id,
      },
    );
    y += brainBox.height + 22;
    return { pill, carrier, brain };
  });
  const corner = inside({ x: 0, y, width: widthPx });
  const frame = use.frameWords(corner, corner);
  const frameBox = { x: 0, y, width: widthPx, height: frame.end + pad - 2 - y };
  const spine = 8;
  const bracket = sectors
    .map(({ brain: { box } }) => box.y + box.height / 2)
    .map((middle, index) =>
      index === 0 ? `M${spine} ${y}V${middle}H${left}` : `M${spine} ${middle}H${left}`,
    )
    .join('');
  y += frameBox.height + between;

  const stack = (id: 'centre' | 'warehouse', x: number) => {
    const corner = { x, y, width: widthPx - x };
    const fill = id === 'centre' ? use.centreWords : use.warehouseWords;
    const { lines, detail, end } = fill(inside(corner));
    const box = { ...corner, height: end + pad - y };
    y += box.height;
    return use.part(id, box, { outline: roundBox(box, 3), detail }, lines);
  };
  const centre = stack('centre', 40);
  y += 14;
  const warehouse = stack('warehouse', 0);
  y += between;
  const sideWidth = (widthPx - 12) / 2;
  const sides = (['government', 'firms'] as const).map((id, index) => {
    const corner = { x: index * (sideWidth + 12), y, width: sideWidth };
    return { id, corner, ...use.sideWords(id, inside(corner)) };
  });
  const height = (max(sides, ({ end }) => end) ?? 0) + pad - 2;
  const sideParts = sides.map(({ id, corner, lines }) => {
    const box = { ...corner, height: height - corner.y };
    return use.part(id, box, { outline: roundBox(box, 6) }, lines);
  });
  const hem = frameBox.y + frameBox.height;
  const ties = [
    ...sectors.flatMap(({ carrier, brain }) =>
      use.tie('brains', 'carriers', topOf(brain.box), bottomOf(carrier.box), brain.sector),
    ),
    // The warehouse reaches the brains past the centre.
    ...use.tie('warehouse', 'brains', [19, warehouse.box.y], [19, hem]),
    ...use.tie('centre', 'brains', topOf(centre.box), [topOf(centre.box)[0], hem]),
    ...sideParts.flatMap(({ part, box }) =>
      use.tie(part, 'warehouse', topOf(box), [
        topOf(box)[0],
        warehouse.box.y + warehouse.box.height,
      ]),
    ),
  ];
  const parts = [
    ...sectors.map(({ carrier }) => carrier),
    use.part('brains', frameBox, { outline: roundBox(frameBox, 16) }, frame.lines),
    ...sectors.map(({ brain }) => brain),
    centre,
    warehouse,
    ...sideParts,
  ];
  return {
    form: 'narrow',
    width: widthPx,
    height: height + 1,
    pills: sectors.map(({ pill }) => pill),
    parts,
    ties: ties.map(({ placed }) => placed),
    bracket: { path: bracket, steps: system.stepsOf('brains') },
    marks: system.steps.map((step) => use.mark(step, ties, parts)),
  };
};
