import library from "./library.txt";
import trainInquiry from "./train-inquiry.txt";
import trainSprings from "./train-springs.txt";
import train from "./train.txt";
import water from "./water.txt";

/**
 * Articles for a first visit: people, towns and bodies in them are invented. Three tell of one train,
 * and two of these do not agree.
 */
export const SAMPLES: { name: string; text: string; published: string }[] = [
  { name: "water.txt", text: water, published: "2025-03-09" },
  { name: "train.txt", text: train, published: "2025-03-11" },
  { name: "train-springs.txt", text: trainSprings, published: "2025-03-11" },
  { name: "train-inquiry.txt", text: trainInquiry, published: "2025-03-12" },
  { name: "library.txt", text: library, published: "2025-03-16" },
];
