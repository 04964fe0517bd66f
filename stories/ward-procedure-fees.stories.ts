/** Stories of <ward-procedure-fees>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-fees/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-fees.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-fees',
  component: 'ward-procedure-fees',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'Fees by channel and case. An amount that is not known is said to be so and never taken for free; a price by pages and copies is worked out once the numbers are given.',
      },
    },
  },
};
export default meta;

export const Loading: StoryObj = story(states, 'loading');
export const NotFound: StoryObj = story(states, 'not-found');
export const ServerError: StoryObj = story(states, 'server-error');
export const Html: StoryObj = story(states, 'html');
export const Truncated: StoryObj = story(states, 'truncated');
export const Mistyped: StoryObj = story(states, 'mistyped');
export const WrongVersion: StoryObj = story(states, 'wrong-version');
export const OtherFormat: StoryObj = story(states, 'other-format');
export const Offline: StoryObj = story(states, 'offline');
export const MissingSource: StoryObj = story(states, 'missing-source');
export const SavedCopy: StoryObj = story(states, 'saved-copy');
export const NoCode: StoryObj = story(states, 'no-code');
export const UnknownCode: StoryObj = story(states, 'unknown-code');
export const LoadingProcedure: StoryObj = story(states, 'loading-procedure');
export const ProcedureNotFound: StoryObj = story(states, 'procedure-not-found');
export const PartLeftOut: StoryObj = story(states, 'part-left-out');
export const Free: StoryObj = story(states, 'free');
export const Fixed: StoryObj = story(states, 'fixed');
export const ByChannel: StoryObj = story(states, 'by-channel');
export const PerUnit: StoryObj = story(states, 'per-unit');
export const PerUnitCounted: StoryObj = story(states, 'per-unit-counted');
export const PerUnitCapped: StoryObj = story(states, 'per-unit-capped');
export const Exempt: StoryObj = story(states, 'exempt');
export const Sum: StoryObj = story(states, 'sum');
export const SetByProvince: StoryObj = story(states, 'set-by-province');
export const NotSetAndRange: StoryObj = story(states, 'not-set-and-range');
export const NoFees: StoryObj = story(states, 'no-fees');
export const LawChanged: StoryObj = story(states, 'law-changed');
export const Withheld: StoryObj = story(states, 'withheld');
export const WithoutQuestions: StoryObj = story(states, 'without-questions');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
