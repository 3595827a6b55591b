// The program of a thread of the pool, a file of its own beside the built library: it has its own instance of
// the rules, so that nothing that the caller's process does to them slows it down.
export { playMessage as default } from './play/message.js';
