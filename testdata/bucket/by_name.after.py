# A bucket's members that go by the file's name
from gridfs import AsyncGridFSBucket


async def files(bucket: AsyncGridFSBucket, target):
    await bucket.delete_by_name("a.txt")
    await bucket.download_to_stream_by_name("a.txt", target)
    await bucket.open_download_stream_by_name("a.txt")
    await bucket.rename_by_name("a.txt", "b.txt")
    await bucket.upload_from_stream_with_id(1, "a.txt", b"a")
