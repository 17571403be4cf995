import {expect} from 'chai';
import fc from 'fast-check';
import {median, noise, quantile, summarise} from '../../bench/statistics.ts';

const times = fc.array(fc.double({min: 0.001, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 60});

describe('figures made from many runs', () => {
  it('takes the middle run, and between two middle ones their mean', () => {
    expect(median([9, 1, 5])).to.equal(5);
    expect(median([4, 1, 3, 2])).to.equal(2.5);
    expect(median([7])).to.equal(7);
  });

  it('does not let one run that went wrong change the result', () => {
    expect(median([10, 11, 12, 13, 90_000])).to.equal(12);
  });

  it('gives quartiles as spreadsheets do', () => {
    expect(summarise([1, 2, 3, 4])).to.deep.equal({median: 2.5, low: 1.75, high: 3.25, runs: 4});
    expect(quantile([1, 2, 3, 4, 5], 0.9)).to.be.closeTo(4.6, 1e-9);
  });

  it('leaves the runs in the order in which they were taken', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).to.deep.equal([3, 1, 2]);
  });

  it('says nothing rather than something wrong when a run is missing', () => {
    expect(() => median([])).to.throw(RangeError);
    expect(() => median([1, NaN])).to.throw(RangeError);
    expect(() => summarise([1, Infinity])).to.throw(RangeError);
  });

  it('is the same whatever the order of the runs, and as many lie below the median as above', () => {
    fc.assert(
      fc.property(times, values => {
        const middle = median(values);
        const below = values.filter(value => value < middle).length;
        const above = values.filter(value => value > middle).length;
        expect(median(values.toReversed())).to.equal(middle);
        expect(Math.max(below, above)).to.be.at.most(values.length / 2);
      }),
    );
  });
});

describe('noise of the machine', () => {
  it('is none when every run takes as long', () => {
    expect(noise(summarise([5, 5, 5]))).to.equal(0);
    expect(noise(summarise([0, 0]))).to.equal(0);
  });

  it('is the distance between the quartiles as a share of the median', () => {
    expect(noise(summarise([8, 9, 10, 11, 12]))).to.be.closeTo(0.2, 1e-9);
  });

  it('does not depend on how fast the machine is', () => {
    fc.assert(
      fc.property(times, fc.integer({min: 1, max: 10}), (values, power) => {
        const slow = values.map(value => value * 2 ** power);
        expect(noise(summarise(slow))).to.be.closeTo(noise(summarise(values)), 1e-6);
      }),
    );
  });
});
