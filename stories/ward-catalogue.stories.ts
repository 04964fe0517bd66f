/** Stories of <ward-catalogue>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-catalogue/define.js';
import '../src/elements/ward-online-level/define.js';
import '../src/elements/ward-procedure-fees/define.js';
import '../src/elements/ward-procedure-list/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-catalogue.states.js';

const meta: Meta = {
  title: 'Elements/ward-catalogue',
  component: 'ward-catalogue',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'Loads one catalogue and gives it to the elements inside, wherever they stand; none of them needs a `src` then. It draws nothing of its own. Optional: each element can name its own catalogue.',
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
export const Empty: StoryObj = story(states, 'empty');
export const OneBadRecord: StoryObj = story(states, 'one-bad-record');
export const SeveralElements: StoryObj = story(states, 'several-elements');
export const ByProperty: StoryObj = story(states, 'by-property');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
