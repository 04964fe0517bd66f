/** Stories of <ward-procedure-steps>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-steps/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-steps.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-steps',
  component: 'ward-procedure-steps',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'What the citizen does, step by step, and folded, what the office does after that. Texts may use a safe part of Markdown.',
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
export const AllActors: StoryObj = story(states, 'all-actors');
export const CaseAnswered: StoryObj = story(states, 'case-answered');
export const Plain: StoryObj = story(states, 'plain');
export const NoSteps: StoryObj = story(states, 'no-steps');
export const Ended: StoryObj = story(states, 'ended');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
