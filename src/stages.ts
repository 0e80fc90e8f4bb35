// Single stages for programs that need one piece: a sentence's deadlines, a cell's units, a line's label.
export { type DeadlineContext, findDeadlines, type HolidayCalendar } from './extract/deadlines/index.js';
export type { FoundDeadline, FoundUnit } from './extract/facts.js';
export { type Attribution, findAttributions, parseUnits, type UnitContext } from './extract/units/index.js';
export { parseLabel } from './outline/parse-label.js';
