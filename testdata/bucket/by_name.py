# A bucket's members that go by the file's name
from gridfs import GridFSBucket
#> fix bucket.class: from gridfs import AsyncGridFSBucket


def files(bucket: GridFSBucket, target):
    #> fix async-def: async def files(bucket: AsyncGridFSBucket, target):
    #> fix bucket.class: AsyncGridFSBucket
    bucket.delete_by_name("a.txt")
    #> fix bucket.delete_by_name: await bucket.delete_by_name("a.txt")
    bucket.download_to_stream_by_name("a.txt", target)
    #> fix bucket.download_to_stream_by_name: await bucket.download_to_stream_by_name("a.txt", target)
    bucket.open_download_stream_by_name("a.txt")
    #> fix bucket.open_download_stream_by_name: await bucket.open_download_stream_by_name("a.txt")
    bucket.rename_by_name("a.txt", "b.txt")
    #> fix bucket.rename_by_name: await bucket.rename_by_name("a.txt", "b.txt")
    bucket.upload_from_stream_with_id(1, "a.txt", b"a")
    #> fix bucket.upload_from_stream_with_id: await bucket.upload_from_stream_with_id(1, "a.txt", b"a")
