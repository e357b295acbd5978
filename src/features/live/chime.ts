/** Hertz, seconds, and share of full loudness. */
const PITCH = 880;
const LENGTH = 0.15;
const LOUDNESS = 0.1;

/** A short sound, made here: no file is loaded. */
export class Chime {
  #context: AudioContext | null = null;

  /** Called when the reader presses something: browsers let a page sound only then. */
  allow(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  play(): void {
    const context = this.#context;
    if (!context) return;
    const start = context.currentTime;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = PITCH;
    volume.gain.setValueAtTime(LOUDNESS, start);
    // Fades out: a tone that is cut off clicks.
    volume.gain.exponentialRampToValueAtTime(LOUDNESS / 100, start + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + LENGTH);
  }

  close(): void {
    void this.#context?.close();
    this.#context = null;
  }
}
