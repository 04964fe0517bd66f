/** Stories of <ward-online-level>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-online-level/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-online-level.states.js';

const meta: Meta = {
  title: 'Elements/ward-online-level',
  component: 'ward-online-level',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          "A badge: how far a procedure runs online, in today's words, with the former level (mức độ 3, 4) where the catalogue states it. Unknown is said to be unknown.",
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
export const ByCode: StoryObj = story(states, 'by-code');
export const Full: StoryObj = story(states, 'full');
export const Partial: StoryObj = story(states, 'partial');
export const SomeOnline: StoryObj = story(states, 'some-online');
export const InformationOnly: StoryObj = story(states, 'information-only');
export const Unknown: StoryObj = story(states, 'unknown');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
