import assert from 'node:assert/strict';
import { krippendorffAlpha } from '../server/core/agreement/alpha.ts';
import { coincide } from '../server/core/agreement/coincide.ts';
import type { Figure } from '../server/core/agreement/figure.ts';
import { cohensKappa, meanKappa } from '../server/core/agreement/kappa.ts';
import { fleissKappa, gwetAc1 } from '../server/core/agreement/multi-rater.ts';
import { percentAgreement } from '../server/core/agreement/percent.ts';
import type { Rated } from '../server/core/agreement/ratings.ts';
import { unitized } from '../server/core/agreement/unitized.ts';

/** A line for each coder, a sign for each unit; `*` is missing. */
function coders(...lines: string[]): Rated[] {
  const rows = lines.map((line) => [...line.replaceAll(' ', '')]);
  return rows[0]!.map((_, unit) => ({ values: rows.map((row) => (row[unit] === '*' ? undefined : row[unit])), count: 1 }));
}

/** A square table of two coders: rows are the first's values. */
function table(...rows: number[][]): Rated[] {
  return rows.flatMap((row, a) => row.map((count, b) => ({ values: [a, b], count })));
}

function digits({ value, reason }: Figure, places = 3): string {
  return value === undefined ? `undefined: ${reason}` : value.toFixed(places);
}

/**
 * Worked examples as they are printed. Only the data and the figures are taken over. `docs/agreement.md` says where each is
 * printed, and which figures were compared with another implementation instead.
 */
describe('agreement, as it is published', () => {
  /** Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 37-46: page 45. */
  it('has the kappa of Cohen (1960)', () => {
    const rated = table([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    assert.equal(digits(percentAgreement(rated), 2), '0.70');
    assert.equal(digits(cohensKappa(rated, 0, 1)), '0.492');
  });

  /** Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5), 378-382: table 1. */
  it('has the kappa of Fleiss (1971)', () => {
    const diagnoses =
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555';
    const rated = diagnoses.split(' ').map((unit): Rated => ({ values: [...unit], count: 1 }));
    assert.equal(rated.length, 30);
    assert.equal(digits(percentAgreement(rated)), '0.556');
    assert.equal(digits(fleissKappa(rated)), '0.430');
  });

  /** Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania: sections A, B and C. */
  describe('has the alphas of Krippendorff (2011)', () => {
    it('for two coders and two values', () => {
      const rated = coders('0100000010', '1110010000');
      assert.equal(digits(percentAgreement(rated), 1), '0.6');
      assert.equal(digits(krippendorffAlpha(rated)), '0.095');
    });

    it('for two coders and five values', () => {
      assert.equal(digits(krippendorffAlpha(coders('aabbdcccedda', 'babbbccceddd'))), '0.692');
    });

    it('for four coders, five values and missing ones', () => {
      const rated = coders('123321412***', '1233224125*3', '*3332342251*', '12332441251*');
      assert.equal(digits(krippendorffAlpha(rated)), '0.743');
    });
  });

  /** Krippendorff, K. (1995). On the reliability of unitizing contiguous data. Sociological Methodology 25, 47-76: digitised examples. */
  it('has the kappa, pi and alpha of Krippendorff (1995)', () => {
    const rated = coders('001111111100001111110000', '000011110000000110000000');
    assert.equal(digits(cohensKappa(rated, 0, 1)), '0.385');
    assert.equal(digits(fleissKappa(rated)), '0.314', 'of two coders it is the pi of Scott (1955)');
    assert.equal(digits(krippendorffAlpha(rated)), '0.329');
  });

  /**
   * Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition: 12 units, 4 raters, missing ratings; figures to five
   * digits as his R package irrCAC and its Python port print them. No rater rated all units.
   */
  it('has the AC1, kappa and alpha of Gwet (2014) where ratings are missing', () => {
    const rated = coders('123321412***', '1233224125**', '*33323422513', '12332441251*');
    assert.equal(digits(percentAgreement(rated), 5), '0.81818');
    assert.equal(digits(gwetAc1(rated), 5), '0.77544');
    assert.equal(digits(fleissKappa(rated), 5), '0.76117');
    assert.equal(digits(krippendorffAlpha(rated)), '0.743');
  });

  /** The same book and packages: 100 records, two abstractors, three categories. */
  it('has the kappa and AC1 of Gwet (2014) for a table', () => {
    const rated = table([13, 0, 0], [0, 20, 7], [0, 4, 56]);
    assert.equal(digits(cohensKappa(rated, 0, 1)), '0.796');
    assert.equal(digits(gwetAc1(rated)), '0.849');
    assert.equal(digits(meanKappa(rated, 2)), '0.796');
  });

  /**
   * Krippendorff, K., Mathet, Y., Bouvry, S. and Widlöcher, A. (2016). On the reliability of unitizing textual continua: further
   * developments. Quality & Quantity 50(6), 2347-2364; the example stands in Krippendorff (2019), Content Analysis, 4th edition,
   * page 340. Its figures were taken from the tests of an R package that cite it.
   */
  it('has the unitised alphas of Krippendorff and others (2016)', () => {
    const units = (list: string) =>
      list.split(' ').map((unit) => {
        const [start, end, value] = unit.split('-');
        return { start: Number(start), end: Number(end), value: value! };
      });
    const observers = [
      units('0-7-1 7-13-2 30-32-5 32-37-6 37-44-6 44-60-7'),
      units('0-7-1 7-13-3 13-21-5 32-44-6'),
      units('0-7-1 7-13-4 13-21-5 32-37-6 37-41-6 41-44-6'),
    ];
    const { u, bar, cu, ku } = unitized(coincide({ start: 0, end: 60 }, observers));
    assert.equal(digits(u), '0.510');
    assert.equal(digits(cu), '0.724');
    assert.deepEqual(
      [...'123456'].map((value) => digits(ku(value), 1)),
      ['1.0', '0.0', '0.0', '0.0', '1.0', '1.0'],
    );
    // Cited there as 0.413, with a tolerance of 0.002; the two implementations we compared have this.
    assert.equal(digits(bar, 4), '0.4136');
    assert.match(digits(ku('7')), /meets no unit/);
  });
});
