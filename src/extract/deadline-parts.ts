// The parts of a deadline's value: how it recurs, how long it lasts, what it counts from.

export const durationUnits = ['workday', 'day', 'week', 'month', 'year', 'hour', 'minute'] as const;

export interface Recurrence {
  /** ISO 8601 duration of whole years, months, weeks or days (P3M for 每季度). */
  readonly every: string | null;
  readonly min?: number;
  readonly max?: number;
  readonly by?: {
    readonly month?: number;
    readonly months?: number[];
    readonly monthOfQuarter?: number;
    readonly monthOffset?: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly nth?: number;
    readonly end?: boolean;
    readonly workday?: boolean;
  };
  /** RFC 5545; null where a plain count per period cannot be expressed. */
  readonly rrule: string | null;
}

export interface Duration {
  readonly value: number;
  readonly unit: (typeof durationUnits)[number];
  readonly bound: 'max' | 'min' | 'exact';
  /** ISO 8601; null for workdays, which it cannot express. */
  readonly iso: string | null;
}

export interface Anchor {
  readonly type: 'document' | 'event' | 'unspecified';
  readonly text?: string;
  readonly relation?: 'after' | 'before' | 'at';
  readonly date?: string | null;
}
