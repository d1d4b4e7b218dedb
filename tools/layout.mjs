// What is wrong with the layout of a page as it stands: it scrolls sideways, cuts words off, asks twice, lets controls run out of the window, or says the name of a message.

/** One line for every fault; empty when there is none. */
export function layoutProblems(page) {
  return page.evaluate(() => {
    const seen = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && element.getBoundingClientRect().width > 1 && element.closest('.hidden, .skip, [aria-hidden=true], .term-card:not(:popover-open)') === null;
    const name = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${[...element.classList].join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const found = [], root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    // Whatever scrolls down must not scroll sideways; tables and what says so may.
    for (const element of document.querySelectorAll('body *')) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0 || !seen(element)) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (element.matches('input, textarea, select, svg, svg *, .table-scroll')) continue;
      if (textOverflow === 'ellipsis') {
        if (element.closest('[title]') === null && element.querySelector('[title]') === null && element.closest('button, [aria-label]') === null) found.push(`${name(element)} is cut off and says nowhere what it is`);
      } else if (overflowX !== 'visible' && /auto|scroll/.test(overflowY)) found.push(`${name(element)} scrolls sideways by ${element.scrollWidth - element.clientWidth} px`);
    }
    for (const element of document.querySelectorAll('button, [role=tab], summary, label, select, input, h1, h2, h3, legend, a[href]')) {
      if (!seen(element)) continue;
      const { left, right, width } = element.getBoundingClientRect(), scroller = element.closest('.table-scroll');
      if (scroller === null && width > 0 && (right > innerWidth + 1 || left < -1)) found.push(`${name(element)} stands out of the window: ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (element.matches('button, summary, [role=tab], h2, h3') && element.scrollWidth > element.clientWidth + 1 && overflowX === 'hidden' && textOverflow !== 'ellipsis') found.push(`${name(element)} is cut off`);
    }
    for (const legend of document.querySelectorAll('fieldset > legend')) {
      const before = legend.parentElement.previousElementSibling?.textContent?.trim(), { clipPath } = getComputedStyle(legend);
      if (before !== undefined && before !== '' && before === legend.textContent.trim() && clipPath === 'none' && seen(legend)) found.push(`${name(legend)} is said twice`);
    }
    const said = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')].flatMap((element) => ['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((attribute) => element.getAttribute(attribute) ?? ''));
    for (const text of [document.body.innerText, ...said]) for (const [word] of text.matchAll(/⟦[^⟧]*⟧/g)) found.push(`says ${word}`);
    if (document.title === 'broken in' || document.querySelector('img[src=x]') !== null) found.push('markup of a message has become part of the page');
    return [...new Set(found)];
  });
}
