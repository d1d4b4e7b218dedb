// A lesson as one file: what the desk writes into the page, and what the page reads of it.
import { describe, expect, it } from 'vitest';
import { fileName, written } from '../../src/app/classroom/oneFile';
import { readBlock } from '../../src/app/classroom/startBlock';

const PAGE = '<html><head><title>CAR-T Lab</title><script type="application/json" id="cart-lab-start">null</script></head><body></body></html>';
/** As a browser finds it: up to the first end of a script. */
const blockOf = (page: string): string => /id="cart-lab-start">([\s\S]*?)<\/script/.exec(page)![1];

describe('what is written into the page', () => {
  it('is read back, whatever stands in it', () => {
    for (const address of ['#lesson=x&class=10b', '#seed=</script><script>alert(1)</script>', '#seed=$& $1 <!--']) {
      const page = written(PAGE, 'A $& "title" </title><b>', { address, scorm: true });
      expect(readBlock(blockOf(page))).toEqual({ address, scorm: true });
      expect(page).toContain('<title>A $&amp; &quot;title&quot; &lt;/title&gt;&lt;b&gt;</title>');
      expect(page.match(/<script/g)).toHaveLength(1);
    }
  });

  it('is nothing on the page of a server, and opens the usual scenario where it cannot be read', () => {
    expect([readBlock(undefined), readBlock('{'), readBlock('null'), readBlock('{"address":7}')]).toEqual([null, { address: '' }, { address: '' }, { address: '' }]);
  });
});

it('is saved under a plain name', () => {
  expect([fileName('how-a-cart-cell-kills', '10 b/ü'), fileName('../x', ''), fileName('', '')]).toEqual(['cart-lab-how-a-cart-cell-kills-10-b-u', 'cart-lab-x', 'cart-lab']);
});
