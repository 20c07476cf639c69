import library from "./library.txt";
import train from "./train.txt";
import water from "./water.txt";

/** Articles for a first visit: people, towns and bodies in them are invented. */
export const SAMPLES: { name: string; text: string }[] = [
  { name: "water.txt", text: water },
  { name: "library.txt", text: library },
  { name: "train.txt", text: train },
];
