/** Reading aloud with the browser's own voices. */
import type { HostSpeech } from '../../../host/index.js';

/** Some engines never begin and never say so. */
const PATIENCE = 8000;

/** The language of a voice, `vi` for `vi-VN` and Android's `vi_VN`. */
const languageOf = (voice: SpeechSynthesisVoice): string => voice.lang.split(/[-_]/)[0].toLowerCase();

/** Null where the browser cannot speak at all. */
export function webSpeech(): HostSpeech | null {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synth || typeof SpeechSynthesisUtterance === 'undefined') return null;
  /** Held, or Chromium throws it away before it has told its end. */
  let current: { utterance: SpeechSynthesisUtterance; end(said: boolean): void } | null = null;

  const best = (language: string): SpeechSynthesisVoice | undefined => {
    const voices = synth.getVoices().filter((voice) => languageOf(voice) === language);
    // A voice of the device sends nothing anywhere.
    return voices.find((voice) => voice.localService) ?? voices[0];
  };
  const stop = () => {
    current?.end(false);
    synth.cancel();
  };
  return {
    voiceFor(language) {
      const voice = best(language);
      return voice ? { isLocal: voice.localService } : null;
    },
    onVoices(listener) {
      // Safari 14 knows the handler, not the event.
      if (typeof synth.addEventListener !== 'function') return () => {};
      synth.addEventListener('voiceschanged', listener);
      return () => synth.removeEventListener('voiceschanged', listener);
    },
    say(text, language) {
      stop();
      return new Promise<boolean>((resolve) => {
        const voice = best(language);
        const utterance = new SpeechSynthesisUtterance(text);
        if (voice) utterance.voice = voice;
        utterance.lang = voice?.lang ?? language;
        utterance.rate = 0.95;
        const patience = setTimeout(() => end(false), PATIENCE);
        const end = (said: boolean) => {
          clearTimeout(patience);
          if (current?.utterance === utterance) current = null;
          resolve(said);
        };
        utterance.onstart = () => clearTimeout(patience);
        utterance.onend = () => end(true);
        utterance.onerror = () => end(false);
        current = { utterance, end };
        synth.speak(utterance);
      });
    },
    stop,
  };
}
