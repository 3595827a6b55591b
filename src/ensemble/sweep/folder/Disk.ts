/** Where files are written: the disk, or in tests one that is full. */
export interface Disk {
  /** Puts a whole file in its place; once it is answered, a crash of the machine does not lose it. */
  write(file: string, text: string | Uint8Array): Promise<void>;
}
