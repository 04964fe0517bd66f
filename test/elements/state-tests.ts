/** Runs every state of an element: it can be read by everybody, it is what its name says, and it has a story. */
import { expect, fixture, html } from '@open-wc/testing';
import { freshHost } from '../../stories/fixtures/host.js';
import { drawn, type ElementState } from '../../stories/fixtures/state.js';

/** An element of a state and the frame around it. */
export interface Mounted<E extends HTMLElement = HTMLElement> {
  element: E;
  frame: HTMLElement;
}

/** Puts a state on the page and waits until it is there. */
export async function mount<E extends HTMLElement = HTMLElement>(
  tag: string,
  state: ElementState,
): Promise<Mounted<E>> {
  const frame = await fixture<HTMLElement>(html`<div lang="vi">${state.render()}</div>`);
  const element = frame.querySelector<E>(tag)!;
  await state.ready?.(element);
  await drawn(frame);
  return { element, frame };
}

/** What is true in a state and would not be in another one. */
export type Check<E extends HTMLElement> = (element: E) => unknown;

const storyName = (name: string) => name.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase());

/** A test of each state, axe included, and one that no state was forgotten. */
export function testStates<E extends HTMLElement>(
  tag: string,
  states: readonly ElementState[],
  checks: Record<string, Check<E>>,
  stories: object,
): void {
  describe(`<${tag}> in each of its states`, () => {
    beforeEach(freshHost);

    for (const state of states) {
      it(`${state.name}: ${state.title}`, async () => {
        const { element, frame } = await mount<E>(tag, state);
        await checks[state.name](element);
        await expect(frame).to.be.accessible();
      });
    }

    it('has a check and a story for every state', () => {
      expect(Object.keys(checks)).to.have.members(states.map(({ name }) => name));
      expect(Object.keys(stories).filter((name) => name !== 'default')).to.have.members(
        states.map(({ name }) => storyName(name)),
      );
    });
  });
}
