import {
  type Column,
  correlationOf,
  covarianceOf,
  kurtosisOf,
  meanOf,
  medianOf,
  skewnessOf,
  sorted,
  varianceOf,
} from './statistics.js';

/** The marks of one item, one for each attempt that held it. */
export interface ItemMarks {
  readonly name: string;
  /** What can be had for it. */
  readonly maximum: number;
  readonly marks: Column;
  /** The place of each of these attempts among all; absent where all held it: then the order is that of the attempts. */
  readonly rows?: Uint32Array;
}

/** What is known of the papers where not all attempts held the same items. */
export interface Papers {
  readonly attempts: number;
  /** What can be had in all, on average. */
  readonly maximum: number;
  /** The marks by place in the paper, whatever item stood there; null where papers differ in length. */
  readonly places: readonly Column[] | null;
}

/** Figures of one item. All but `sd` are percentages; null where the thing cannot be computed. */
export interface ItemFigures {
  readonly name: string;
  /** Mean mark as a share of the maximum: how easy it is. */
  readonly facility: number | null;
  /** Standard deviation, in marks. */
  readonly sd: number | null;
  /** Its share of what makes the totals differ; null where it works against them. */
  readonly effectiveWeight: number | null;
  /** Whether it varies against the totals: who does better on the whole does worse on it. */
  readonly isAgainstTotal: boolean;
  /** Correlation with the total of the other items. */
  readonly discriminationIndex: number | null;
  /** The same as a share of the most that its marks could have: unlike the index, fair to easy and hard items. */
  readonly discriminativeEfficiency: number | null;
  /** Correlation with the total, the item itself included. */
  readonly pointBiserial: number | null;
}

/** Figures of the whole. Marks where nothing else is said. */
export interface QuizFigures {
  readonly attempts: number;
  readonly maximum: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Cronbach's alpha, in percent: how much the items measure the same. */
  readonly consistency: number | null;
  /** In percent: how much of the spread is chance. */
  readonly errorRatio: number | null;
  /** How far a total may be from what the person is worth. */
  readonly standardError: number | null;
}

export interface Analysis {
  readonly quiz: QuizFigures;
  readonly items: readonly ItemFigures[];
}

/**
 * Classical item analysis, with the definitions of Moodle's quiz statistics, so that the figures can be compared. Where
 * items are drawn (`papers`), an item's figures are those over the attempts that held it, and the consistency is that
 * of the places of the paper.
 */
export function analyse(items: readonly ItemMarks[], papers?: Papers): Analysis {
  const totals = totalsOf(items, papers?.attempts ?? items[0]?.marks.length ?? 0);
  const own = items.map(({ rows }) => (rows ? Float64Array.from(rows, (row) => totals[row] ?? 0) : totals));
  const covariances = items.map(({ marks }, at) =>
    (varianceOf(marks) ?? 0) === 0 ? 0 : covarianceOf(marks, own[at] ?? totals),
  );
  const weights = covariances.map((covariance) => (covariance === null || covariance < 0 ? 0 : Math.sqrt(covariance)));
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    quiz: quizFigures(
      totals,
      papers ? papers.maximum : items.reduce((sum, { maximum }) => sum + maximum, 0),
      papers ? papers.places : items.map(({ marks }) => marks),
    ),
    items: items.map((item, at) => {
      const isAgainstTotal = (covariances[at] ?? 0) < 0;
      const weight = allWeights === 0 ? 0 : (100 * (weights[at] ?? 0)) / allWeights;
      return {
        ...itemFigures(item, own[at] ?? totals),
        isAgainstTotal,
        effectiveWeight: isAgainstTotal ? null : weight,
      };
    }),
  };
}

function totalsOf(items: readonly ItemMarks[], attempts: number): Float64Array {
  const totals = new Float64Array(attempts);
  for (const { marks, rows } of items) {
    for (let at = 0; at < marks.length; at++) {
      const row = rows?.[at] ?? at;
      totals[row] = (totals[row] ?? 0) + (marks[at] ?? 0);
    }
  }
  return totals;
}

function itemFigures(
  { name, maximum, marks }: ItemMarks,
  totals: Float64Array,
): Omit<ItemFigures, 'effectiveWeight' | 'isAgainstTotal'> {
  const others = totals.map((total, at) => total - (marks[at] ?? 0));
  const variance = varianceOf(marks);
  return {
    name,
    facility: maximum === 0 || marks.length === 0 ? null : (100 * meanOf(marks)) / maximum,
    sd: variance === null ? null : Math.sqrt(variance),
    discriminationIndex: inPercent(correlationOf(marks, others)),
    discriminativeEfficiency: efficiencyOf(marks, others),
    pointBiserial: inPercent(correlationOf(marks, totals)),
  };
}

/** Covariance with the others, as a share of the largest that the two columns, each sorted, could have. */
function efficiencyOf(marks: Column, others: Float64Array): number | null {
  if ((varianceOf(marks) ?? 0) === 0 || (varianceOf(others) ?? 0) === 0) return null;
  const largest = covarianceOf(sorted(marks), sorted(others)) ?? 0;
  return largest === 0 ? null : (100 * (covarianceOf(marks, others) ?? 0)) / largest;
}

function quizFigures(totals: Float64Array, maximum: number, places: readonly Column[] | null): QuizFigures {
  const attempts = totals.length;
  const variance = varianceOf(totals);
  const sd = variance === null ? null : Math.sqrt(variance);
  const consistency = places && consistencyOf(places, variance);
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(1 - consistency / 100);
  return {
    attempts,
    maximum,
    mean: attempts === 0 ? null : meanOf(totals),
    median: attempts === 0 ? null : medianOf(totals),
    sd,
    skewness: skewnessOf(totals),
    kurtosis: kurtosisOf(totals),
    consistency,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}

/** 100·P/(P−1)·(1 − Σ var(item) ÷ var(total)). */
function consistencyOf(places: readonly Column[], variance: number | null): number | null {
  if (variance === null || variance === 0 || places.length < 2) return null;
  const inside = places.reduce((sum, marks) => sum + (varianceOf(marks) ?? 0), 0);
  return ((100 * places.length) / (places.length - 1)) * (1 - inside / variance);
}

const inPercent = (share: number | null): number | null => (share === null ? null : 100 * share);
