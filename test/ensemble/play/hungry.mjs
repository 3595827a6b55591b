export default function eat() {
  const eaten = [];
  for (;;) eaten.push(Array.from({ length: 1_000_000 }, Math.random));
}
