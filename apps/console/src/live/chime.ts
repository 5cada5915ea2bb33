const TONES = [659.25, 880] as const;
const TONE_SECONDS = 0.18;
const LOUDNESS = 0.08;

let audio: AudioContext | null = null;

/** Two soft tones, made here so that no file is loaded for them. */
export function chime(): void {
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  for (const [index, frequency] of TONES.entries()) {
    const starts = currentTime + index * TONE_SECONDS;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(LOUDNESS, starts);
    volume.gain.exponentialRampToValueAtTime(0.0001, starts + TONE_SECONDS * 2);
    tone.connect(volume).connect(destination);
    tone.start(starts);
    tone.stop(starts + TONE_SECONDS * 2);
  }
}
