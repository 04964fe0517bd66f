/** A search box on a page, and what a person does with it. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { serveSplit } from '../../stories/fixtures/host.js';
import { deepQuery, drawn, having } from '../../stories/fixtures/state.js';

/** Opens the search of the made-up ward. `more`: the same tag with further attributes. */
export async function openSearch(
  more: (src: string) => TemplateResult = (src) => html`<ward-procedure-search src=${src}></ward-procedure-search>`,
): Promise<WardProcedureSearch> {
  const frame = await fixture<HTMLElement>(html`<div lang="vi">${more(serveSplit(catalogue).src)}</div>`);
  const element = frame.querySelector<WardProcedureSearch>('ward-procedure-search')!;
  await having('input')(element);
  // The engine follows the first paint; the pinned procedures come with it.
  await having('.result, .none')(element);
  return element;
}

export const box = (element: WardProcedureSearch) => element.shadowRoot!.querySelector('input')!;

export const options = (element: WardProcedureSearch) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].map(({ dataset }) => dataset.code);

export const words = (element: WardProcedureSearch, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());

/** The result that the keyboard is on, as a screen reader is told it. */
export function pointedAt(element: WardProcedureSearch): string | undefined {
  const id = box(element).getAttribute('aria-activedescendant');
  return id ? element.shadowRoot!.getElementById(id)?.dataset.code : undefined;
}

/** Types into the box as a person does. */
export async function type(element: WardProcedureSearch, text: string): Promise<void> {
  box(element).focus();
  await sendKeys({ type: text });
  await drawn(element);
}

/** Presses keys one after the other. */
export async function press(element: HTMLElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await drawn(element);
  }
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

export const click = (element: HTMLElement, selector: string) => deepQuery(element, selector)!.click();
