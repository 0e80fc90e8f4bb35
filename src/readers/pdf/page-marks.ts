// Reads what a page shows. In: its operators. Out: glyphs and rules on the page as a reader holds it, text upright.

import type { Glyph, PageMarks, Rule, Rules } from '../print/marks.js';
import { addPath, paintOf, type RuleSink } from '../print/painted-rules.js';
import { advance, newDrawing } from './drawing-state.js';
import type { PdfPage } from './pdfjs.js';
import { type Placed, showText } from './shown-text.js';

interface Drawn {
  readonly placed: Placed[];
  readonly rules: RuleSink;
}

function draw(page: PdfPage): Drawn {
  const drawing = newDrawing(page.shown);
  const drawn: Drawn = { placed: [], rules: { across: [], down: [] } };
  for (const operator of page.operators) {
    const { name, values } = operator;
    if (name === 'showText')
      for (const glyph of showText(drawing, values[0], page.font)) drawn.placed.push(glyph);
    else if (name === 'constructPath') {
      const { stroked, filled } = paintOf(page.nameOf(values[0]));
      const { map, strokeBlank, fillBlank } = drawing.now;
      const steps = Array.isArray(values[1]) ? values[1][0] : null;
      if (steps)
        addPath(drawn.rules, steps, map, { stroked: stroked && !strokeBlank, filled: filled && !fillBlank });
    } else advance(drawing, operator);
  }
  return drawn;
}

/** Quarter turns clockwise that a line of text is turned by on the page; null where it runs aslant. */
function turnsOf({ start, end, top }: Placed): number | null {
  // A character without width has the direction its height gives.
  const flat = Math.hypot(end[0] - start[0], end[1] - start[1]) < 0.01;
  const [x, y] = flat ? [start[1] - top[1], top[0] - start[0]] : [end[0] - start[0], end[1] - start[1]];
  const turns = Math.atan2(y, x) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.12 ? (whole + 4) % 4 : null;
}

type Turn = (x: number, y: number) => [number, number];

/** Turns the page back by quarter turns, so that text which was turned clockwise stands upright. */
function turnBack(turns: number, width: number, height: number): Turn {
  if (turns === 1) return (x, y) => [y, width - x];
  if (turns === 2) return (x, y) => [width - x, height - y];
  if (turns === 3) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
}

/** The direction that most of the page's text has. */
function mainTurn(all: readonly (number | null)[]): number {
  const counts = [0, 0, 0, 0];
  for (const turns of all) if (turns !== null) counts[turns]!++;
  return counts.indexOf(Math.max(...counts));
}

/** The glyph in its box; what is turned against the page stands on the lower edge of it. */
function glyphOf({ text, start, end, top, artifact }: Placed, turn: Turn, upright: boolean): Glyph {
  const corners = [start, end, top, [end[0] + top[0] - start[0], end[1] + top[1] - start[1]] as const];
  const turned = corners.map(([x, y]) => turn(x, y));
  const xs = turned.map(([x]) => x);
  const ys = turned.map(([, y]) => y);
  const size = Math.max(...ys) - Math.min(...ys);
  const y = upright ? turned[0]![1] : Math.max(...ys) - size * 0.12;
  return { text, left: Math.min(...xs), right: Math.max(...xs), y, size, artifact };
}

function turnRules({ across, down }: RuleSink, turns: number, turn: Turn): Rules {
  const swap = turns % 2 === 1;
  const turned = (rule: Rule, isAcross: boolean): Rule => {
    const one = isAcross ? turn(rule.from, rule.at) : turn(rule.at, rule.from);
    const other = isAcross ? turn(rule.to, rule.at) : turn(rule.at, rule.to);
    const along = isAcross === swap ? 1 : 0;
    return {
      at: one[1 - along]!,
      from: Math.min(one[along]!, other[along]!),
      to: Math.max(one[along]!, other[along]!),
    };
  };
  const newAcross = across.map((rule) => turned(rule, true));
  const newDown = down.map((rule) => turned(rule, false));
  return swap ? { across: newDown, down: newAcross } : { across: newAcross, down: newDown };
}

/** Reads one page. */
export function readMarks(page: PdfPage): PageMarks {
  const { placed, rules } = draw(page);
  const directions = placed.map(turnsOf);
  const turns = mainTurn(directions);
  const turn = turnBack(turns, page.width, page.height);
  const [width, height] = turns % 2 === 1 ? [page.height, page.width] : [page.width, page.height];
  const glyphs: Glyph[] = [];
  let [unpainted, leftOut, unknown] = [0, 0, 0];
  placed.forEach((one, index) => {
    const { text } = one;
    if (text === '') return;
    const glyph = glyphOf(one, turn, directions[index] === turns);
    const outside = glyph.right < 0 || glyph.left > width || glyph.y < 0 || glyph.y - glyph.size > height;
    if (directions[index] === null || outside || !Number.isFinite(glyph.y + glyph.left)) {
      if (text.trim() !== '') leftOut++;
      return;
    }
    if (!one.painted && text.trim() !== '') unpainted++;
    if (text.includes('\ufffd')) unknown++;
    glyphs.push(glyph);
  });
  return { width, height, glyphs, rules: turnRules(rules, turns, turn), unpainted, leftOut, unknown };
}
