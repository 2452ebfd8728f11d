# SPDX-License-Identifier: GPL-3.0-or-later
"""Ethernet frames with TCP or UDP over IPv4 or IPv6: made for sending, taken apart when seen."""
import socket
import struct
from dataclasses import dataclass

FIN, SYN, RST, PSH, ACK, URG = 1, 2, 4, 8, 16, 32
TCP, UDP = 6, 17


def checksum(data: bytes) -> int:
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


@dataclass
class Segment:
    """One packet: addresses as text, `number` is the sequence number (TCP) or the payload (UDP)."""

    source: str
    destination: str
    source_port: int
    port: int
    protocol: int
    number: int
    acknowledges: int = 0
    flags: int = SYN
    # IPv6: with a header of destination options in front of it, as only crafted packets have one.
    extended: bool = False
    # In a frame for everybody on the wire.
    for_all: bool = False

    @property
    def is_v6(self) -> bool:
        return ":" in self.source


def transport_bytes(segment: Segment) -> bytes:
    if segment.protocol == TCP:
        urgent = 1 if segment.flags & URG else 0
        body = struct.pack("!HHIIBBHHH", segment.source_port, segment.port, segment.number, segment.acknowledges, 5 << 4,
                           segment.flags, 64240, 0, urgent)
        at = 16
    else:
        body = struct.pack("!HHHHI", segment.source_port, segment.port, 12, 0, segment.number)
        at = 6
    family = socket.AF_INET6 if segment.is_v6 else socket.AF_INET
    ends = socket.inet_pton(family, segment.source) + socket.inet_pton(family, segment.destination)
    if segment.is_v6:
        pseudo = ends + struct.pack("!II", len(body), segment.protocol)
    else:
        pseudo = ends + struct.pack("!BBH", 0, segment.protocol, len(body))
    value = checksum(pseudo + body) or 0xFFFF
    return body[:at] + struct.pack("!H", value) + body[at + 2:]


def packet_bytes(segment: Segment) -> bytes:
    body = transport_bytes(segment)
    if segment.is_v6:
        following = segment.protocol
        if segment.extended:
            body = struct.pack("!BBBBI", segment.protocol, 0, 1, 4, 0) + body
            following = 60
        return struct.pack("!IHBB", 6 << 28, len(body), following, 64) + socket.inet_pton(
            socket.AF_INET6, segment.source) + socket.inet_pton(socket.AF_INET6, segment.destination) + body
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(body), segment.number & 0xFFFF, 0x4000, 64, segment.protocol,
                       0, socket.inet_aton(segment.source), socket.inet_aton(segment.destination))
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + body


def frame_bytes(segment: Segment, to_mac: bytes, from_mac: bytes) -> bytes:
    kind = 0x86DD if segment.is_v6 else 0x0800
    return to_mac + from_mac + struct.pack("!H", kind) + packet_bytes(segment)


def parse_transport(protocol: int, body: bytes, source: str, destination: str):
    if protocol == TCP and len(body) >= 20:
        sport, port, number, acknowledges, _, flags = struct.unpack("!HHIIBB", body[:14])
        return Segment(source, destination, sport, port, TCP, number, acknowledges, flags & 0x3F)
    if protocol == UDP and len(body) >= 12:
        sport, port, _, _, number = struct.unpack("!HHHHI", body[:12])
        return Segment(source, destination, sport, port, UDP, number, 0, 0)
    return None


def parse_packet(packet: bytes):
    """The segment in an IP packet, or None when it is something else."""
    if len(packet) >= 20 and packet[0] >> 4 == 4:
        size = (packet[0] & 15) * 4
        return parse_transport(packet[9], packet[size:], socket.inet_ntoa(packet[12:16]),
                               socket.inet_ntoa(packet[16:20]))
    if len(packet) >= 40 and packet[0] >> 4 == 6:
        protocol, body = packet[6], packet[40:]
        if protocol == 60 and len(body) > 8:
            protocol, body = body[0], body[(body[1] + 1) * 8:]
        return parse_transport(protocol, body, socket.inet_ntop(socket.AF_INET6, packet[8:24]),
                               socket.inet_ntop(socket.AF_INET6, packet[24:40]))
    return None
