/** Stories of <ward-procedure-list>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-list/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-list.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-list',
  component: 'ward-procedure-list',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'Browse procedures by need, field or audience; those that the ward put in front come first. A procedure opens in place, or is a real link with `href-template`.',
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
export const DuplicateCodes: StoryObj = story(states, 'duplicate-codes');
export const ByNeed: StoryObj = story(states, 'by-need');
export const Unfolded: StoryObj = story(states, 'unfolded');
export const ByField: StoryObj = story(states, 'by-field');
export const ByAudience: StoryObj = story(states, 'by-audience');
export const Flat: StoryObj = story(states, 'flat');
export const OneField: StoryObj = story(states, 'one-field');
export const NothingFits: StoryObj = story(states, 'nothing-fits');
export const ByCodes: StoryObj = story(states, 'by-codes');
export const Links: StoryObj = story(states, 'links');
export const Opened: StoryObj = story(states, 'opened');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
