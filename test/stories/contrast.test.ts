import {expect} from 'chai';
import {contrastRatio, gradeOf} from '../../stories/theming/contrast.ts';

describe('The contrast on the page about theming', () => {
  it('is that of the examples that everybody knows', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.001);
    expect(contrastRatio([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.48, 0.005);
    expect(contrastRatio([255, 0, 0], [255, 255, 255])).to.be.closeTo(4, 0.005);
    expect(contrastRatio([255, 255, 255], [89, 89, 89])).to.be.closeTo(7, 0.01);
  });

  it('is 1 between a colour and itself, and the same in both directions', () => {
    expect(contrastRatio([12, 34, 56], [12, 34, 56])).to.equal(1);
    expect(contrastRatio([1, 2, 3], [200, 10, 90])).to.equal(contrastRatio([200, 10, 90], [1, 2, 3]));
  });

  it('says AA and AAA exactly where WCAG does', () => {
    expect([4.49, 4.5, 6.99, 7].map(gradeOf)).to.deep.equal(['too low for text', 'AA', 'AA', 'AAA']);
  });
});
