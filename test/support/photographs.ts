const dot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';

/** A photograph of one grey dot, with whatever it tells beside. */
export function greyDot(told = ''): Buffer {
  const jpeg = Buffer.from(dot, 'base64');
  const text = Buffer.from(`Exif\0\0${told}`);
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, text.length + 2]), text]);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2), Buffer.from([0xff, 0xd9])]);
}
